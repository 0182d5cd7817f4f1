"""What becomes of events that are still in memory when nobody will send them any more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from ..errors import PostHogError
from ..log import log
from .delivery import LARGEST_BATCH
from .source import Batch

if TYPE_CHECKING:
    from .dispatch import Dispatch
    from .lanes import Lane

SOME = 1_000  # events taken at once


class Undelivered(PostHogError):
    """An event was not delivered, for a reason of this process: it ended, or could not send."""


def leave_behind(sender: Dispatch, lanes: Sequence[Lane]) -> None:
    """Keep what is not delivered, if there is a place for it; say so in any case."""
    left = sender.source.pending
    if not left or sender.durable:
        return
    obstacle = sender.gate.obstacle or Undelivered("there was no time to deliver it")
    if sender.letters.lasting:
        for batch in sorted(_held(sender, lanes), key=attrgetter("place.number")):
            sender.give_up(batch.records, obstacle)
            sender.tally.sent(0, len(batch.records))
            sender.source.done(batch)
    log.error("%d events were not delivered: %s", left, obstacle)


def _held(sender: Dispatch, lanes: Sequence[Lane]) -> Iterator[Batch]:
    """What waits, and what is left of what lanes have: they let it go, and only one of the two counts it."""
    for lane in tuple(lanes):
        if (work := lane.let_go()) is not None:
            sender.count(work)
            yield work.batch
    while (batch := sender.source.take(SOME, LARGEST_BATCH)) is not None:
        yield batch
