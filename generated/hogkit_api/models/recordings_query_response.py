from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import Each, Model, One

if TYPE_CHECKING:
    from .session_recording_type import SessionRecordingType


@define(kw_only=True)
class RecordingsQueryResponse(Model):
    """RecordingsQueryResponse"""

    has_next: bool
    results: list[SessionRecordingType]

    _DECODE = {
        "results": Each(One("session_recording_type", "SessionRecordingType")),
    }
