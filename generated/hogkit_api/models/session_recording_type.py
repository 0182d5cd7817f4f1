from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .matched_recording import MatchedRecording
    from .person_type import PersonType
    from .snapshot_source import SnapshotSource
    from .storage import Storage


@define(kw_only=True)
class SessionRecordingType(Model):
    """SessionRecordingType"""

    end_time: str
    id: str
    recording_duration: float
    snapshot_source: SnapshotSource
    start_time: str
    viewed: bool
    viewers: list[str]
    active_seconds: float | None | Unset = UNSET
    activity_score: float | None | Unset = UNSET
    click_count: float | None | Unset = UNSET
    console_error_count: float | None | Unset = UNSET
    console_log_count: float | None | Unset = UNSET
    console_warn_count: float | None | Unset = UNSET
    distinct_id: str | None | Unset = UNSET
    email: str | None | Unset = UNSET
    expiry_time: str | None | Unset = UNSET
    inactive_seconds: float | None | Unset = UNSET
    keypress_count: float | None | Unset = UNSET
    matching_events: list[MatchedRecording] | None | Unset = UNSET
    mouse_activity_count: float | None | Unset = UNSET
    ongoing: bool | None | Unset = UNSET
    person: PersonType | None | Unset = UNSET
    recording_ttl: float | None | Unset = UNSET
    retention_period_days: float | None | Unset = UNSET
    start_url: str | None | Unset = UNSET
    storage: Storage | None | Unset = UNSET
    summary: str | None | Unset = UNSET

    _DECODE = {
        "matching_events": Each(One("matched_recording", "MatchedRecording")),
        "person": One("person_type", "PersonType"),
    }
