"""A budget that machines share, on a Redis 6 or later, or a Valkey (extra `redis`).

Its clock is the server's. Each step is one run of `shared_redis.lua`, which nothing splits: the twin of
`ledger` and `allowance`, where the reasons stand. Times are in microseconds, which a double holds
exactly until the year 2255, and nothing that is large passes through Lua's own `tostring`.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any, ClassVar
from urllib.parse import quote
from uuid import uuid4

from attrs import define, field

from ..errors import ConfigurationError, MissingExtra
from ..redact import line
from .allowance import EASY, HOLDS, LONGEST, MARGIN, SLOWEST, WEIGHT
from .fallback import Unavailable
from .ledger import GRACE, LOOK, Reply, Settlement, View
from .marks import named
from .rates import HOUR
from .stores import Account

TIMEOUT = 1.0  # seconds to connect, and to wait for an answer
THREADS = 10_000  # connections at most, one for each thread that is in the middle of a step
KEPT = 7_200.0  # seconds that an account is kept beyond its longest window
FAR = 1e9  # seconds; a longer lease is this one: 30 years
US = 1e6  # microseconds in a second

# What the script has of the ledger's numbers, so that they stand in one place.
_NUMBERS = f"""
local GRACE, LOOK, KEPT, HOUR, S = {GRACE * US}, {LOOK * US}, {KEPT * US}, {HOUR * US}, {US}
local HOLDS, EASY, SLOWEST, LONGEST = {HOLDS}, {EASY}, {SLOWEST}, {LONGEST}
local MARGIN, WEIGHT = {MARGIN}, {WEIGHT}
"""
SCRIPT = _NUMBERS + files(__name__.rpartition(".")[0]).joinpath("shared_redis.lua").read_text(
    "utf-8"
)
_SHA = hashlib.sha1(SCRIPT.encode(), usedforsecurity=False).hexdigest()
# Settings of a client that bind its connections to its own pool, or change what answers look like.
_OTHERS = ("maint_", "oss_cluster_", "orig_", "event_", "cache", "decode_", "encoding")
_PARTS = ("stamps", "queue", "kept", "running", "state")


def _client(where: Any) -> Any:
    """A client with connections of its own, which tries once.

    Raises:
        ConfigurationError: This is neither a URL of a Redis nor a client. The message does not show it.
    """
    library: Any = import_module("redis")
    if not isinstance(where, str) and not _is_plain(where, library):
        raise ConfigurationError(
            "redis: a URL is wanted, or a redis.Redis: no client of asyncio or of a cluster, no pipeline"
        )
    with suppress(Exception):  # whose text may be a part of the password
        pool = _pool(where, library)
        pool.connection_class(
            **pool.connection_kwargs
        )  # which refuses options that it does not know
        return library.Redis.from_pool(pool)
    raise ConfigurationError(
        "budget: this is no redis://, rediss:// or unix:// URL that redis-py can read"
    )


def _is_plain(given: Any, library: Any) -> bool:
    return isinstance(given, library.Redis) and not isinstance(given, library.client.Pipeline)


def _pool(where: Any, library: Any) -> Any:
    """That of a URL, or a copy of a client's; its time-outs may be long, and its tries many."""
    once = import_module("redis.retry").Retry(import_module("redis.backoff").NoBackoff(), 0)
    ours: dict[str, Any] = {"socket_timeout": TIMEOUT, "retry": once, "max_connections": THREADS}
    if isinstance(where, str):
        scheme, mark, rest = where.partition("://")
        if scheme.lower() != "unix":
            ours["socket_connect_timeout"] = TIMEOUT
        return library.ConnectionPool.from_url(f"{scheme.lower()}{mark}{rest}", **ours)
    pool = where.connection_pool
    if "path" not in pool.connection_kwargs:
        ours["socket_connect_timeout"] = TIMEOUT
    kept = {k: v for k, v in pool.connection_kwargs.items() if not k.startswith(_OTHERS)}
    return library.ConnectionPool(pool.connection_class, **{**kept, **ours})


@define(eq=False, init=False)
class Redis:
    """Keeps ledgers on a Redis, for a while after the last call.

    A call whose process died counts as under way until its lease ends. Every method raises
    `Unavailable` if Redis cannot be used.

    Args:
        where: A URL; or a `redis.Redis`, whose settings are used, with connections and time-outs of
            our own.
        clock: In place of the server's clock, in seconds: for tests.

    Raises:
        ConfigurationError: It is neither.
        MissingExtra: redis-py is not installed.
    """

    clock: Callable[[], float] | None
    remote: ClassVar[bool] = True
    _client: Any = field()
    _errors: Any = field()

    def __init__(self, where: Any, *, clock: Callable[[], float] | None = None) -> None:
        try:
            self._errors = import_module("redis.exceptions")
        except ImportError as error:
            raise MissingExtra("redis", "A budget on Redis") from error
        self.clock = clock
        self._client = _client(where)

    def __repr__(self) -> str:
        known = self._known()
        place = known.get("path") or f"{known.get('host', 'localhost')}:{known.get('port', 6379)}"
        return f"Redis at {place}"

    @property
    def mark(self) -> str:
        return _mark(os.getpid())

    def ask(self, account: Account, ticket: str, lease: float) -> Reply:
        wait, stamp = self._run(account, "ask", ticket, _us(min(lease, FAR)))
        return Reply(wait / US, stamp / US)

    def settle(self, account: Account, ticket: str, stamp: float, what: Settlement) -> None:
        refused = "" if what.refused is None else _us(what.refused)
        left = "" if what.left is None else what.left
        more = ("1" if what.arrived else "", refused, left, what.read or 0.0)
        self._run(account, "settle", ticket, _us(stamp), *more)

    def leave(self, account: Account, ticket: str) -> None:
        self._run(account, "leave", ticket)

    def wait(self, account: Account, ahead: int) -> float:
        return float(self._run(account, "wait", "", ahead)) / US

    def look(self, account: Account) -> View:
        running, waiting, wait, left, *used = self._run(account, "look")
        return View(
            used=tuple(used),
            running=running,
            waiting=waiting,
            wait=wait / US,
            left=float(left) if left else None,
        )

    def close(self) -> None:
        """Let go of the connections; a later step opens them again."""
        self._client.close()

    def _run(self, account: Account, step: str, ticket: str = "", *more: float | str) -> Any:
        keys = [f"hogkit:{{{quote(named(account), safe=':/ ')}}}:{part}" for part in _PARTS]
        now = "" if self.clock is None else _us(self.clock())
        rest = [*more, *[""] * (5 - len(more))]
        windows = [n for w in account.rate.windows for n in (w.calls, _us(w.seconds))]
        given = [*keys, step, now, ticket, account.rate.at_once or 0, *rest, *windows]
        try:
            return self._script(len(keys), given)
        except (self._errors.RedisError, OSError) as error:
            reason = line(str(error), *self._secrets()) or type(error).__name__
        raise Unavailable(reason)

    def _script(self, keys: int, given: list[Any]) -> Any:
        try:
            return self._client.evalsha(_SHA, keys, *given)
        except self._errors.NoScriptError:
            return self._client.eval(SCRIPT, keys, *given)

    def _known(self) -> dict[str, Any]:
        return dict(self._client.connection_pool.connection_kwargs)

    def _secrets(self) -> list[str]:
        """A server that does not know AUTH or HELLO repeats what it was given."""
        return [
            str(known) for name in ("password", "username") if (known := self._known().get(name))
        ]


def _us(seconds: float) -> int:
    return round(seconds * US)


@cache
def _mark(pid: int) -> str:
    return f"{uuid4().hex}:"


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_mark.cache_clear)  # a process id may be used again
