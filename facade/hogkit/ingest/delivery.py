"""How captured events are delivered: bounds of the queue, of requests and of patience."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import datetime
from inspect import iscoroutinefunction
from pathlib import Path
from typing import Any, Literal, get_args

from attrs import Attribute, field, frozen

from ..backoff import Backoff
from ..errors import ConfigurationError, PostHogError
from ..retry_after import LONGEST

Overflow = Literal["block", "raise", "drop_oldest", "drop_newest"]
MIB = 1024 * 1024
LARGEST_BATCH = 20_000_000  # bytes of a body, also once unpacked: posthog.com/docs/api/capture


def _whole(delivery: Delivery, attribute: Attribute[Any], value: Any) -> None:
    if type(value) is not int or value < 1:
        raise ConfigurationError(f"delivery: {attribute.name}: a whole number above 0 is wanted")


def _batch_bytes(delivery: Delivery, attribute: Attribute[Any], value: Any) -> None:
    _whole(delivery, attribute, value)
    if value > LARGEST_BATCH // 2:
        raise ConfigurationError(
            f"delivery: batch_bytes: PostHog takes {LARGEST_BATCH:,} bytes in a request; at most half of that is wanted"
        )


def _seconds(delivery: Delivery, attribute: Attribute[Any], value: Any) -> None:
    if type(value) not in (int, float) or not 0 <= value <= LONGEST:
        raise ConfigurationError(
            f"delivery: {attribute.name}: a number of seconds is wanted, at most a year"
        )


def _any_seconds(delivery: Delivery, attribute: Attribute[Any], value: Any) -> None:
    if value is not None:
        _seconds(delivery, attribute, value)


def _flag(delivery: Delivery, attribute: Attribute[Any], value: Any) -> None:
    if type(value) is not bool:
        raise ConfigurationError(f"delivery: {attribute.name}: True or False is wanted")


def _overflow(delivery: Delivery, attribute: Attribute[Any], value: Any) -> None:
    if value not in get_args(Overflow):
        raise ConfigurationError(
            f"delivery: overflow: one of {', '.join(get_args(Overflow))} is wanted, not {value!r}"
        )


def _backoff(delivery: Delivery, attribute: Attribute[Any], value: Any) -> None:
    if not isinstance(value, Backoff):
        raise ConfigurationError("delivery: backoff: a Backoff is wanted, such as Backoff(cap=60)")


def _destination(delivery: Delivery, attribute: Attribute[Any], value: Any) -> None:
    if iscoroutinefunction(value):
        raise ConfigurationError("delivery: dead_letters: an ordinary function is wanted")
    if value is not None and not callable(value) and not isinstance(value, str | os.PathLike):
        raise ConfigurationError("delivery: dead_letters: a path or a function is wanted")


@frozen(kw_only=True)
class DeadLetter:
    """An event that PostHog will not take, however often it is sent.

    Attributes:
        event: As it was sent.
        error: Why: what PostHog said to a request of this event alone.
        at: When it was given up.
    """

    event: Mapping[str, Any]
    error: PostHogError
    at: datetime


@frozen(kw_only=True)
class Delivery:
    """How captured events are delivered.

    Attributes:
        batch_events: Events of one request at most.
        batch_bytes: Their size at most, before compression; an event that is larger goes alone.
        linger: Seconds for which an event waits for others to go with it.
        in_flight: Requests under way at once, each over a connection of its own.
        queue_events, queue_bytes: How much waits in memory at most, with what is under way. A spool
            has a limit of its own.
        overflow: What becomes of an event for which there is no room: `block` waits for room, and
            after `block_timeout` seconds the event is refused with `QueueFull`; `raise` refuses it at
            once; `drop_oldest` gives up those that wait longest for it, `drop_newest` gives up the
            event itself. What was dropped is counted.
        ordered: Events are sent in the order of their capture. One request at a time, then.
        backoff: How the waits between tries grow: `base` and `cap` count, and not how many there are.
        deadline: Seconds for which a batch is sent again and again; then its events are dead letters.
            None for any time.
        close_timeout: Seconds for which closing the client, and the end of the process, wait for what
            is not yet delivered.
        dead_letters: What becomes of events that PostHog refuses: a path, to which they are appended
            as JSON Lines (mode 0600; `hogkit capture --from` reads them), or a function that is called
            with each `DeadLetter`, from the sender's thread, where `flush` and a full queue do not
            wait. Left out, they go into the spool's
            folder, or else are logged (without their properties) and counted as failed.
        capture_v1: Send to `/i/v1/analytics/events`, which answers for each event by itself.
        sigterm: Deliver what waits in memory before SIGTERM ends the process, if nothing else handles
            that signal when the client is made, on the main thread. That goes on if delivering takes
            more than a second: what the signal interrupted may have a lock.

    Raises:
        ConfigurationError: One of these cannot work.
    """

    batch_events: int = field(default=1_000, validator=_whole)
    batch_bytes: int = field(default=MIB, validator=_batch_bytes)
    linger: float = field(default=0.5, validator=_seconds)
    in_flight: int = field(default=4, validator=_whole)
    queue_events: int = field(default=100_000, validator=_whole)
    queue_bytes: int = field(default=64 * MIB, validator=_whole)
    overflow: Overflow = field(default="block", validator=_overflow)
    block_timeout: float = field(default=10.0, validator=_seconds)
    ordered: bool = field(default=False, validator=_flag)
    backoff: Backoff = field(factory=Backoff, validator=_backoff)
    deadline: float | None = field(default=None, validator=_any_seconds)
    close_timeout: float = field(default=30.0, validator=_seconds)
    dead_letters: str | Path | Callable[[DeadLetter], object] | None = field(
        default=None, validator=_destination
    )
    capture_v1: bool = field(default=False, validator=_flag)
    sigterm: bool = field(default=True, validator=_flag)

    @property
    def lanes(self) -> int:
        return 1 if self.ordered else self.in_flight


@frozen(kw_only=True)
class Report:
    """What became of captured events; `accepted` is the sum of the other four.

    Attributes:
        accepted: Events that were taken in, with those that a spool held from before.
        delivered: Events that PostHog took, from when all that went with them is taken or refused.
        pending: Events that wait or are under way.
        failed: Events that PostHog refused: dead letters.
        dropped: Events for which there was no room.
        obstacle: Why nothing goes through just now; None if it does.
    """

    delivered: int = 0
    pending: int = 0
    failed: int = 0
    dropped: int = 0
    obstacle: PostHogError | None = None

    @property
    def accepted(self) -> int:
        return self.delivered + self.pending + self.failed + self.dropped
