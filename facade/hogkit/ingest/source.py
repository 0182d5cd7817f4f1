"""Where events wait until they are sent: in memory or on disk, behind one interface."""

from __future__ import annotations

from typing import Any, Protocol

from attrs import define, field


@define(eq=False)
class Batch:
    """Events that were taken for one request.

    Attributes:
        records: The JSON of each.
        historical: Whether they are sent as a historical migration.
        place: What the source knows them by.
    """

    records: list[bytes] = field(repr=False)
    historical: bool
    place: Any


class Source(Protocol):
    """Events in the order in which they came. Safe to share between threads.

    Who puts and who takes never wait for one another: a signal may come in the middle of either, and
    its handler may wait for what is still to be sent.

    An event that was put is pending until it is done or dropped. What is taken comes in order;
    batches may be done in any.
    """

    def put(self, record: bytes, historical: bool) -> bool:
        """Take in the JSON of one event; False if there is no room.

        Raises:
            OSError: It could not be written.
        """
        ...

    def take(self, events: int, size: int) -> Batch | None:
        """The oldest that nobody has taken, up to so many events and bytes, and at least one; all of
        them historical, or none. None if there are none."""
        ...

    def put_back(self, batch: Batch) -> None:
        """It was not sent: the next one to take gets it."""
        ...

    def done(self, batch: Batch) -> None:
        """It was delivered, or is a dead letter: forget it."""
        ...

    def drop_oldest(self) -> int:
        """Make room by giving up the oldest that nobody has taken; how many those were."""
        ...

    @property
    def waiting(self) -> int:
        """Events that nobody has taken."""
        ...

    @property
    def waiting_bytes(self) -> int:
        """Their size."""
        ...

    @property
    def pending(self) -> int:
        """Events that are neither done nor dropped."""
        ...

    def mark(self) -> Any:
        """A mark behind the newest event, for `passed`."""
        ...

    def passed(self, mark: Any) -> bool:
        """Whether all events before a mark are done or dropped."""
        ...

    def close(self) -> None:
        """Nothing will be put or taken any more."""
        ...

    def abandon(self) -> None:
        """Let go of everything in a forked child, where it is the parent's: without a lock or a write."""
        ...
