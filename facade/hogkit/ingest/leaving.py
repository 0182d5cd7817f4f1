"""What becomes of events that are still in memory when nobody will send them any more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from ..errors import PostHogError
from ..log import log
from .delivery import LARGEST_BATCH
from .source import Batch, Source

if TYPE_CHECKING:
    from .lanes import Lane
    from .sender import Sender

SOME = 1_000  # events taken at once


class Undelivered(PostHogError):
    """The process ended before an event could be delivered."""


def leave_behind(sender: Sender, lanes: Sequence[Lane]) -> None:
    """Keep what is not delivered, if there is a place for it; say so in any case."""
    left = sender.source.pending
    if not left or sender.durable:
        return
    obstacle = sender.gate.obstacle or Undelivered("there was no time to deliver it")
    if sender.letters.lasting:
        for batch in sorted(_held(sender.source, lanes), key=attrgetter("place")):
            sender.give_up(batch.records, obstacle)
            sender.source.done(batch)
    log.error("%d events were not delivered: %s", left, obstacle)


def _held(source: Source, lanes: Sequence[Lane]) -> Iterator[Batch]:
    """What waits, and what lanes still have: they let it go, and only one of the two counts it."""
    for lane in tuple(lanes):
        if (batch := lane.let_go()) is not None:
            yield batch
    while (batch := source.take(SOME, LARGEST_BATCH)) is not None:
        yield batch
