"""Methods that capture one event: fast where there is room, and the same on both clients."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, cast
from uuid import UUID

from .._flow import Awaiting, Blocking, context_of, operation, run, run_async
from ..errors import InvalidEvent, QueueFull

if TYPE_CHECKING:
    from .ingest import Ingest

P = ParamSpec("P")
Making = Callable[Concatenate["Ingest", P], tuple[UUID, bytes]]


class captured(operation[P, UUID]):  # noqa: N801 - it reads as what it makes, like `property`
    """A method written as a function that makes an event, which then waits to be sent."""

    result = "UUID"

    def __init__(self, make: Making[P]) -> None:
        super().__init__(cast("Any", make))
        self.make = make

    def blocking(self) -> Callable[..., UUID]:
        def method(self: Blocking, *args: P.args, **kwargs: P.kwargs) -> UUID:
            ingest = context_of(self).ingest
            try:
                uuid, record = make(ingest, *args, **kwargs)
                wait = ingest.put(record)
                if wait is not None:
                    run(wait)
            except (InvalidEvent, QueueFull) as error:
                return ingest.refused(error)
            return uuid

        make = self.make
        return method

    def awaiting(self) -> Callable[..., Coroutine[Any, Any, UUID]]:
        async def method(self: Awaiting, *args: P.args, **kwargs: P.kwargs) -> UUID:
            ingest = context_of(self).ingest
            try:
                uuid, record = make(ingest, *args, **kwargs)
                wait = ingest.put(record)
                if wait is not None:
                    await run_async(wait)
            except (InvalidEvent, QueueFull) as error:
                return ingest.refused(error)
            return uuid

        make = self.make
        return method
