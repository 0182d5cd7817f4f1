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
from .allowance import EASY, HOLDS, LONGEST, SLOWEST, WEIGHT
from .fallback import Unavailable
from .ledger import GRACE, LOOK, Reply, Settlement, View
from .stores import Account

TIMEOUT = 1.0  # seconds to connect, and to wait for an answer
KEPT = 7_200.0  # seconds that an account is kept beyond its longest window
FAR = 1e9  # seconds; a longer lease is this one: 30 years
US = 1e6  # microseconds in a second

# What the script has of the ledger's numbers, so that they stand in one place.
_NUMBERS = f"""
local GRACE, LOOK, KEPT, S = {GRACE * US}, {LOOK * US}, {KEPT * US}, {US}
local HOLDS, EASY, SLOWEST, LONGEST, WEIGHT = {HOLDS}, {EASY}, {SLOWEST}, {LONGEST}, {WEIGHT}
"""
SCRIPT = _NUMBERS + files(__name__.rpartition(".")[0]).joinpath("shared_redis.lua").read_text(
    "utf-8"
)
_SHA = hashlib.sha1(SCRIPT.encode(), usedforsecurity=False).hexdigest()
_PARTS = ("stamps", "queue", "kept", "running", "state")


def _client(where: Any) -> Any:
    """A client that tries once; or the one that was given, as its owner has set it.

    Raises:
        ConfigurationError: It is no URL of a Redis. The message does not show it.
    """
    if not isinstance(where, str):
        return where
    library: Any = import_module("redis")
    once = import_module("redis.retry").Retry(import_module("redis.backoff").NoBackoff(), 0)
    limits: dict[str, Any] = {"socket_timeout": TIMEOUT, "retry": once}
    if not where.startswith("unix:"):
        limits["socket_connect_timeout"] = TIMEOUT
    with suppress(ValueError):  # whose text may be a part of the password
        return library.Redis.from_url(where, **limits)
    raise ConfigurationError(
        "budget: this is no redis://, rediss:// or unix:// URL that can be read"
    )


@define(eq=False, init=False)
class Redis:
    """Keeps ledgers on a Redis, for a while after the last call.

    A call whose process died counts as under way until its lease ends. Every method raises
    `Unavailable` if Redis cannot be used.

    Args:
        where: A URL, or a client of redis-py that is not of asyncio, with its own time-outs.
        clock: In place of the server's clock, in seconds: for tests.

    Raises:
        ConfigurationError: It is no URL of a Redis.
        MissingExtra: redis-py is not installed.
    """

    clock: Callable[[], float] | None
    remote: ClassVar[bool] = True
    _client: Any = field()
    _owned: bool = field()
    _errors: Any = field()

    def __init__(self, where: Any, *, clock: Callable[[], float] | None = None) -> None:
        try:
            self._errors = import_module("redis.exceptions")
        except ImportError as error:
            raise MissingExtra("redis", "A budget on Redis") from error
        self.clock = clock
        self._client, self._owned = _client(where), isinstance(where, str)

    def __repr__(self) -> str:
        known = self._known()
        place = known.get("path") or f"{known.get('host', '?')}:{known.get('port', '?')}"
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
        """Let go of the connections that are not the caller's; a later step opens them again."""
        if self._owned:
            self._client.close()

    def _run(self, account: Account, step: str, ticket: str = "", *more: float | str) -> Any:
        keys = [f"hogkit:{{{quote(account.name, safe=':/ ')}}}:{part}" for part in _PARTS]
        now = "" if self.clock is None else _us(self.clock())
        rest = [*more, *[""] * (5 - len(more))]
        windows = [n for w in account.rate.windows for n in (w.calls, _us(w.seconds))]
        given = [*keys, step, now, ticket, account.rate.at_once or 0, *rest, *windows]
        try:
            return self._script(len(keys), given)
        except (self._errors.RedisError, self._errors.RedisClusterException, OSError) as error:
            reason = line(str(error), *self._secrets()) or type(error).__name__
        raise Unavailable(reason)

    def _script(self, keys: int, given: list[Any]) -> Any:
        try:
            return self._client.evalsha(_SHA, keys, *given)
        except self._errors.NoScriptError:
            return self._client.eval(SCRIPT, keys, *given)

    def _known(self) -> dict[str, Any]:
        return getattr(getattr(self._client, "connection_pool", None), "connection_kwargs", {})

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
