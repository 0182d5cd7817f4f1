from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .event_type import EventType


@define(kw_only=True)
class TimelineEntry(Model):
    """TimelineEntry"""

    events: list[EventType]
    recording_duration_s: float | None | Unset = UNSET
    session_id: str | None | Unset = UNSET

    _WIRE = {
        "session_id": "sessionId",
    }

    _DECODE = {
        "events": Each(One("event_type", "EventType")),
    }
