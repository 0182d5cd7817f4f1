from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .matched_recording_event import MatchedRecordingEvent


@define(kw_only=True)
class MatchedRecording(Model):
    """MatchedRecording"""

    events: list[MatchedRecordingEvent]
    session_id: str | None | Unset = UNSET

    _DECODE = {
        "events": Each(One("matched_recording_event", "MatchedRecordingEvent")),
    }
