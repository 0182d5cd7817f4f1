from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .session_recording import SessionRecording


@define(kw_only=True)
class PaginatedSessionRecordingList(Model):
    """PaginatedSessionRecordingList"""

    results: list[SessionRecording]
    has_next: bool | Unset = UNSET

    _DECODE = {
        "results": Each(One("session_recording", "SessionRecording")),
    }
