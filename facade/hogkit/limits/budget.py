"""How many calls may go when, so that PostHog's limits are not run into at all."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Generator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from ..errors import ConfigurationError
from ..steps import Step
from .rates import RATES, Rate, Window
from .stores import Account, Here, Store
from .turns import Line, Turn

if TYPE_CHECKING:
    import redis

VARIABLE = "HOGKIT_BUDGET"
ON_REDIS = ("redis://", "rediss://", "unix://")


@frozen(kw_only=True)
class State:
    """The budget of one class of calls to one host.

    Attributes:
        rate_class: Such as query.
        windows: The limits, each with the calls that it counts now.
        at_once: How many calls may be under way; None for any number.
        running: How many are, if their number is limited.
        waiting: How many wait for their turn.
        wait: Seconds until one more could go.
        bytes_left: That queries may still read, as PostHog said last; None if it did not.
    """

    rate_class: str
    windows: tuple[tuple[Window, int], ...]
    at_once: int | None
    running: int
    waiting: int
    wait: float
    bytes_left: float | None


class Budget:
    """PostHog's limits, or a share of them, for all who share this.

    One budget serves clients, threads and event loops together, and counts each host by itself.

    Args:
        share: The part of each limit to use, above 0 and at most 1; the rest is for others.
        rates: Limits that are other than PostHog's, by class; None for no limit.
        file: A file through which the processes of one machine share it; made if need be.
        redis: A URL, or a client of redis-py, through which machines share it (extra `redis`).
        name: Of those that share a file or Redis, the ones with the same name share a budget.

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
        self._rates = shared(share, {} if rates is None else rates)
        self._file = None if file is None else Path(file)
        self._redis = redis
        self._name = name
        self._lock = threading.Lock()
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
        self._process = os.getpid()
        self._lock = threading.Lock()
        self._lines: dict[tuple[str, str], Line] = {}
        self._store = self._kept()

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
    ) -> Generator[Step, Any, Turn | None]:
        """Wait for a turn to call; None if there is no limit.

        Raises:
            TooLong: It would take more than `patience` seconds.
        """
        line = self._line(host, rate_class)
        if line is None:
            return None
        return (yield from line.turn(patience, lease, waits))

    def _line(self, host: str, rate_class: str) -> Line | None:
        if self._process != os.getpid():  # a fork: locks and waiters are the parent's
            self._begin()
        known = self._lines.get((host, rate_class))
        if known is not None:
            return known
        rate = self._rates.get(rate_class, self._rates["crud"])
        if rate is None:
            return None
        made = Line(Account(f"{self._name} {host} {rate_class}".strip(), rate), self._store)
        with self._lock:
            return self._lines.setdefault((host, rate_class), made)

    def state(self, host: str) -> tuple[State, ...]:
        """How the limits of a host stand, class by class."""
        lines = [(name, self._line(host, name)) for name in self._rates]
        return tuple(_state(name, line) for name, line in lines if line is not None)

    def close(self) -> None:
        """Let go of the file, or of the connections to Redis; a later call opens them again."""
        self._store.close()


def _state(name: str, line: Line) -> State:
    view, rate = line.store.look(line.account), line.account.rate
    return State(
        rate_class=name,
        windows=tuple(zip(rate.windows, view.used, strict=True)),
        at_once=rate.at_once,
        running=view.running,
        waiting=max(view.waiting, line.waiting),
        wait=max(0.0, view.wait),
        bytes_left=view.left,
    )


@frozen
class HostBudget:
    """The budget that a client's calls to its app host are counted in."""

    shared: Budget
    host: str = field()

    def state(self) -> tuple[State, ...]:
        """How it stands, class by class."""
        return self.shared.state(self.host)


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
    if where == "process":
        return Budget()
    if where == "off":
        return Budget.unlimited()
    return Budget(redis=where) if where.startswith(ON_REDIS) else Budget(file=where)
