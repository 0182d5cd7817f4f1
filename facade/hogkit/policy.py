"""What every call of a client goes by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from inspect import iscoroutinefunction
from typing import Any

from attrs import field, frozen

from .backoff import Backoff
from .errors import ConfigurationError, PostHogError
from .limits.budget import Budget

CONNECT_TIMEOUT = 10.0  # seconds


@frozen(kw_only=True)
class Event:
    """Something that a call has to wait for.

    Attributes:
        method, path: Of the request; the path without its query string.
        operation: operationId, or "".
        tries: How often it was sent.
        wait: Seconds, as far as known.
    """

    method: str
    path: str
    operation: str
    tries: int
    wait: float


@frozen(kw_only=True)
class Retry(Event):
    """A call that failed will be sent again; what `on_retry` is told.

    Attributes:
        tries: How often it was sent so far.
        wait: Seconds until it is sent again.
        error: What happened: the error that would have been raised.
    """

    error: PostHogError


@frozen(kw_only=True)
class Wait(Event):
    """A call waits for its turn; what `on_wait` is told.

    Attributes:
        tries: How often it was sent so far.
        wait: Seconds until its turn comes, as far as known.
        rate_class: Whose budget is spent, such as query.
    """

    rate_class: str


@frozen(kw_only=True)
class Effort:
    """What an answer took: `answer.extensions["effort"]`.

    Attributes:
        tries: How often the request was sent.
        waited: Seconds between tries and for turns, one number for each wait.
    """

    tries: int
    waited: tuple[float, ...]


@frozen(kw_only=True)
class Policy:
    """Bounds of every call, its budget, and whom to tell.

    Attributes:
        timeout: Seconds for each try.
        deadline: Seconds for each call, with all its tries and waits; None for no bound.
        until: When the call that is under way must end, on the clock of `time.monotonic`.
    """

    timeout: float
    budget: Budget
    backoff: Backoff = field(factory=Backoff)
    deadline: float | None = None
    on_retry: Callable[[Retry], object] | None = None
    on_wait: Callable[[Wait], object] | None = None
    until: float | None = None

    def __attrs_post_init__(self) -> None:
        given: Any = self
        if not isinstance(given.budget, Budget):
            raise ConfigurationError("budget: a Budget is wanted")
        if not isinstance(given.backoff, Backoff):
            raise ConfigurationError("backoff: a Backoff is wanted, such as Backoff(tries=6)")
        for name in ("on_retry", "on_wait"):
            hook = getattr(self, name)
            if hook is not None and (not callable(hook) or iscoroutinefunction(hook)):
                raise ConfigurationError(f"{name}: an ordinary function is wanted, of one argument")

    @property
    def timeouts(self) -> Mapping[str, float]:
        """For each step of a try, as httpx's extension `timeout` has it."""
        connect = min(self.timeout, CONNECT_TIMEOUT)
        return {
            "connect": connect,
            "read": self.timeout,
            "write": self.timeout,
            "pool": self.timeout,
        }
