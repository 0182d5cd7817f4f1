"""Operations on events in numbers: capturing many, and waiting for their delivery."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Coroutine, Iterable, Iterator, Mapping
from typing import Any, cast

from attrs import fields, frozen

from .._flow import Flow
from ..context import Context
from ..errors import InvalidArgument, InvalidEvent, QueueFull
from ..steps import Pause
from .delivery import Report
from .events import Event

KEYS = tuple(one.name for one in fields(Event))
FLUSHING = 30.0  # seconds
SOME = 500  # events that are taken in without a break
END = object()

Events = Iterable[Event | Mapping[str, Any]] | AsyncIterable[Event | Mapping[str, Any]]


@frozen
class Next:
    """The next of an asynchronous iterator, or `END`."""

    events: AsyncIterator[Any]

    def blocking(self) -> Any:
        raise InvalidArgument("events: an asynchronous iterable is for AsyncPostHog")

    async def _next(self) -> Any:
        return await anext(self.events, END)

    def awaiting(self) -> Coroutine[Any, Any, Any]:
        return self._next()


def capture_many(
    client: Context, events: Events, *, historical_migration: bool = False
) -> Flow[int]:
    """Capture events from an iterable, and return how many were taken in.

    It takes them one by one, waits where there is no room, and holds none of them itself; an iterable
    may be endless, and for `AsyncPostHog` asynchronous. Call `flush` or `close` to have them delivered.

    Args:
        events: Each an `Event` or a mapping with the names of `capture`'s arguments.
        historical_migration: They are a backfill: PostHog takes them in apart from current events.
            It asks for events that are at least 48 h old (posthog.com/docs/migrate).

    Raises:
        InvalidEvent: One cannot be sent; the message has its number, from 1, and those before it are
            taken in. With `on_error` that is told, and the others are taken in.
        QueueFull: There was no room for one.
    """
    ingest, taken, number = client.ingest, 0, 0
    rest: Iterator[Any] | AsyncIterator[Any]
    rest = aiter(events) if isinstance(events, AsyncIterable) else iter(events)
    while True:
        event = next(rest, END) if isinstance(rest, Iterator) else (yield Next(rest))
        if event is END:
            return taken
        number += 1
        if not number % SOME:
            yield Pause(0)  # an event loop has other things to do
        try:
            _, record = ingest.make(**_arguments(event))
            wait = ingest.put(record, historical_migration)
            if wait is not None:
                yield from wait
        except InvalidEvent as error:
            ingest.refused(InvalidEvent(f"event {number}: {error}"))
            continue
        except QueueFull as error:
            ingest.refused(error)
            continue
        taken += 1


def _arguments(event: Any) -> Mapping[str, Any]:
    if isinstance(event, Event):
        return {name: getattr(event, name) for name in KEYS}
    if not isinstance(event, Mapping):
        raise InvalidEvent(f"an Event or a mapping is wanted, not {type(event).__name__}")
    for name in ("event", "distinct_id"):
        if name not in event:
            raise InvalidEvent(f"{name}: is missing")
    given = cast("Mapping[str, Any]", event)
    if unknown := [name for name in given if name not in KEYS]:
        raise InvalidEvent(
            f"{str(unknown[0])[:60]!r} is no argument of capture: put it into properties"
        )
    return given


def flush(client: Context, timeout: float | None = FLUSHING) -> Flow[Report]:
    """Send what waits now, and wait until all that was captured before is delivered.

    Args:
        timeout: Seconds to wait at most; None for as long as it takes.

    Returns:
        What became of the events of this client; `pending` is what was not delivered in time.
    """
    return (yield from client.ingest.flush(timeout))


def shutdown(client: Context, timeout: float | None = None) -> Flow[Report]:
    """Deliver what waits, and end the thread that does it. A later capture begins anew.

    Args:
        timeout: Seconds to wait at most; `Delivery.close_timeout` if left out. With a spool it ends as
            soon as nothing goes through: the next start delivers the rest.

    Returns:
        What became of the events of this client. What is pending stays in the spool, or in memory for
        the next capture; with `Delivery(dead_letters=…)` it is kept there.
    """
    return (yield from client.ingest.shutdown(timeout))
