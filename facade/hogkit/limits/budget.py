"""How many calls may go when, so that PostHog's limits are not run into at all."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Generator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from ..errors import ConfigurationError
from ..steps import Step
from .classes import QUERY
from .ledger import Settlement
from .rates import RATES, Rate
from .states import State, state_of
from .stores import Account, Here, Store
from .turns import Line, Room, Turns
from .workers import Worker

if TYPE_CHECKING:
    import redis

VARIABLE = "HOGKIT_BUDGET"
ON_REDIS = ("redis://", "rediss://", "unix://")


class Budget:
    """PostHog's limits, or a share of them, for all who share this.

    One budget serves clients, threads and event loops together, and counts each host by itself.

    Args:
        share: The part of each limit to use, above 0 and at most 1; the rest is for others.
        rates: Limits that are other than PostHog's, by class; None for no limit.
        file: A file through which the processes of one machine share it; made if need be.
        redis: A URL, or a client of redis-py, through which machines share it (extra `redis`). With
            neither it lies where HOGKIT_BUDGET says, and without that in this process.
        name: Of those that share a file or Redis, the ones with the same name share a budget.

    Example: `Budget(share=0.5, rates={"query": Rate.per(minute=120, hour=120), "crud": None})`. The
    classes are crud, analytics, query, local_evaluation, events_values and web_analytics.

    Raises:
        ConfigurationError: One of these cannot work.
        MissingExtra: redis-py is not installed.
    """

    def __init__(
        self,
        *,
        share: float = 1.0,
        rates: Mapping[str, Rate | None] | None = None,
        file: str | os.PathLike[str] | None = None,
        redis: str | redis.Redis | None = None,
        name: str = "",
    ) -> None:
        if file is not None and redis is not None:
            raise ConfigurationError("budget: file or redis, not both")
        if file is None and redis is None:
            file, redis = place(os.environ.get(VARIABLE, ""))
        if not (redis is None or isinstance(redis, str) or hasattr(redis, "evalsha")):
            raise ConfigurationError("redis: a URL is wanted, or a client of redis-py")
        self._rates = shared(share, {} if rates is None else rates)
        self._file = None if file is None else Path(file).expanduser().absolute()
        self._redis = redis
        self._name = name
        self._begin()

    @classmethod
    def unlimited(cls) -> Budget:
        """No waiting for turns; PostHog's refusals are all that slows."""
        return cls(rates=dict.fromkeys(RATES))

    def __repr__(self) -> str:
        return f"<Budget in {self.where}>"

    @property
    def where(self) -> str:
        """Where calls are counted."""
        return "Redis" if self._redis is not None else str(self._file or "this process")

    def _begin(self) -> None:
        self._lines: dict[tuple[str, str, str], Line] = {}
        self._store = self._kept()
        self._worker = Worker(self._store.remote)
        self._process = os.getpid()

    def _kept(self) -> Store:
        if self._file is not None:
            from .fallback import Fallback
            from .shared_file import File

            return Fallback(File(self._file))
        if self._redis is not None:
            from .fallback import Fallback
            from .shared_redis import Redis

            return Fallback(Redis(self._redis))
        return Here()

    def turn(
        self,
        host: str,
        rate_class: str,
        *,
        patience: float,
        lease: float,
        waits: Callable[[float], None],
        project: str | None = None,
        room: Room | None = None,
    ) -> Generator[Step, Any, Turns | None]:
        """Wait for a turn to call; None if there is no limit.

        Args:
            project: Whose queries it is one of: so many run at once in each, and each has its bytes.
                Without it, or "", it runs none, or nobody knows whose.

        Raises:
            TooLong: It would take more than `patience` seconds.
        """
        until = time.monotonic() + patience
        calls, queries = self._calls(host, rate_class), self._queries(host, rate_class, project)
        query = None
        if queries is not None:
            query = yield from queries.turn(patience, lease, waits, room if calls is None else None)
        if calls is None:
            return None if query is None else Turns(query=query)
        try:
            left = max(0.0, until - time.monotonic())
            return Turns(query=query, calls=(yield from calls.turn(left, lease, waits, room)))
        except BaseException:
            if query is not None:
                query.settle(Settlement(arrived=False))
            raise

    def _calls(self, host: str, rate_class: str) -> Line | None:
        """Those who wait for calls of a class, which all projects of a host share."""
        rate = self._rates.get(rate_class, self._rates["crud"])
        if rate is None or not rate.windows:
            return None
        return self._line((host, rate_class, ""), Rate(rate.windows))

    def _queries(self, host: str, rate_class: str, project: str | None) -> Line | None:
        """Those who wait for one of the places that a project has for queries."""
        rate = self._rates[QUERY]
        if rate_class != QUERY or not project or rate is None:
            return None
        return self._line((host, QUERY, project), Rate((), rate.at_once))

    def _line(self, key: tuple[str, str, str], rate: Rate) -> Line:
        if self._process != os.getpid():  # a fork: whoever waits is the parent's
            self._begin()
        if (known := self._lines.get(key)) is not None:
            return known
        account = Account(" ".join(filter(None, (self._name, *key))), rate)
        return self._lines.setdefault(key, Line(account, self._store, self._worker))

    def state(self, host: str, project: str = "") -> tuple[State, ...]:
        """How the limits of a host stand, class by class; of queries also those of a project."""
        return tuple(
            state_of(name, rate, self._calls(host, name), self._queries(host, name, project))
            for name, rate in self._rates.items()
            if rate is not None
        )

    async def awaited_state(self, host: str, project: str) -> tuple[State, ...]:
        """The same where an event loop runs, which must not wait for a file or Redis."""
        return await self._worker.awaited(lambda: self.state(host, project))

    def forget(self, host: str) -> None:
        """Count the calls to a host anew, as for a test's server that begins anew.

        Those that are under way, or wait, go on by the old count.
        """
        self._lines = {key: line for key, line in list(self._lines.items()) if key[0] != host}
        if isinstance(self._store, Here):
            self._store.forget(f"{self._name} {host} ".lstrip())

    def reach(self) -> None:
        """Make sure that the place where it is shared can be used.

        Raises:
            ConfigurationError: It cannot; the message says why.
        """
        from .fallback import Fallback, Unavailable

        if isinstance(self._store, Fallback):
            try:
                self._store.shared.look(Account(f"{self._name} reach".strip(), Rate()))
            except Unavailable as error:
                reason = error.reason.rstrip(".")
                raise ConfigurationError(f"budget: {self.where}: {reason}") from None

    def close(self) -> None:
        """Let go of the file, or of the connections to Redis; a later call opens them again."""
        self._store.close()
        self._worker.close()


@frozen
class HostBudget:
    """The budget that a `PostHog` counts its calls in."""

    shared: Budget
    host: str
    project: str

    def state(self) -> tuple[State, ...]:
        """How it stands, class by class."""
        return self.shared.state(self.host, self.project)


@frozen
class AsyncHostBudget:
    """The budget that an `AsyncPostHog` counts its calls in."""

    shared: Budget
    host: str
    project: str

    async def state(self) -> tuple[State, ...]:
        """How it stands, class by class."""
        return await self.shared.awaited_state(self.host, self.project)


def shared(share: float, rates: Mapping[str, Rate | None]) -> dict[str, Rate | None]:
    """What is to be kept to, by class."""
    if type(share) not in (int, float) or not 0 < share <= 1:
        raise ConfigurationError(f"share: {share!r} is no part of a budget: above 0, at most 1")
    given: Any = rates
    if not isinstance(given, Mapping):
        raise ConfigurationError("rates: a Rate for each class is wanted, or None")
    for name, rate in rates.items():
        if name not in RATES:
            raise ConfigurationError(f"rates: {name!r} is none of {', '.join(RATES)}")
        if rate is not None and type(rate) is not Rate:
            raise ConfigurationError(f"rates: {name}: a Rate is wanted, or None")
    return {name: rate and rate.shared(share) for name, rate in {**RATES, **rates}.items()}


_known: dict[str, Budget] = {}


def usual(environment: Mapping[str, str] | None = None) -> Budget:
    """The budget of all clients that were given none: the process's own, or as HOGKIT_BUDGET says.

    That is `process`, `off`, the URL of a Redis, or a file.
    """
    where = (os.environ if environment is None else environment).get(VARIABLE, "").strip()
    where = where.lower() if where.lower() in ("process", "off") else where or "process"
    if where not in _known:
        _known.setdefault(where, _made(where))
    return _known[where]


def _made(where: str) -> Budget:
    if where == "off":
        return Budget.unlimited()
    file, redis = place(where)
    return Budget(file=file, redis=redis)


def place(where: str) -> tuple[str | None, str | None]:
    """The file or the Redis that HOGKIT_BUDGET names; neither for this process.

    Raises:
        ConfigurationError: It is a URL of something else.
    """
    where = where.strip()
    if not where or where.lower() in ("process", "off"):
        return None, None
    if where.lower().startswith(ON_REDIS):
        return None, where
    if "://" in where:
        kind = where.partition("://")[0]
        raise ConfigurationError(
            f"{VARIABLE}: {kind}:// is none of {', '.join(ON_REDIS)}; or name a file, process or off"
        )
    return where, None
