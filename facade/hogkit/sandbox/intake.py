"""How much capture takes, and what it is told to say of single events."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal, get_args

from .messages import Json
from .payload import MAX_BYTES

Result = Literal["ok", "warning", "drop", "retry", "limited"]
Results = Mapping[str, Result] | Callable[[Json], Result | None]
MAX_EVENT = 1_000_000  # bytes once serialised: what Kafka takes (rust/capture/src/config.rs)


class Intake:
    """May be set from any thread; a reset takes it back."""

    def __init__(self) -> None:
        self.restore()

    def restore(self) -> None:
        self._largest_body, self._largest_event = MAX_BYTES, MAX_EVENT
        self._results: Results | None = None

    @property
    def largest_body(self) -> int:
        """Bytes of a request of events, before and after unpacking; a larger one is refused with 413."""
        return self._largest_body

    @largest_body.setter
    def largest_body(self, size: int) -> None:
        self._largest_body = whole("largest_body", size, MAX_BYTES)

    @property
    def largest_event(self) -> int:
        """Bytes of an event's properties as JSON. A batch with a larger one is refused with 413;
        `/i/v1/analytics/events` drops that event alone."""
        return self._largest_event

    @largest_event.setter
    def largest_event(self, size: int) -> None:
        self._largest_event = whole("largest_event", size, MAX_BYTES)

    @property
    def results(self) -> Results | None:
        """What `/i/v1/analytics/events` says of events that it could take.

        By the event's name, or by a function of the event as it would be kept, called from the
        server's thread; `ok` if none is given. What is `retry`, `drop` or `limited` is not kept.
        """
        return self._results

    @results.setter
    def results(self, results: Results | None) -> None:
        if results is not None and not callable(results):
            results = {name: known(result) for name, result in results.items()}
        self._results = results

    def result(self, event: Json) -> Result:
        results = self._results
        if results is None:
            return "ok"
        said = results(event) if callable(results) else results.get(event["event"])
        return "ok" if said is None else known(said)


def known(result: Any) -> Result:
    if result not in get_args(Result):
        raise ValueError(f"{result!r} is none of {', '.join(get_args(Result))}")
    given: Result = result
    return given


def whole(name: str, size: Any, most: int) -> int:
    if type(size) is not int or not 0 < size <= most:
        raise ValueError(f"{name}: a number of bytes from 1 to {most} is wanted, not {size!r}")
    return size
