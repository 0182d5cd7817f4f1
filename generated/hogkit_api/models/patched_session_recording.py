from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import define

from ..types import AS_DATE_TIME, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .minimal_person import MinimalPerson


@define(kw_only=True)
class PatchedSessionRecording(Model):
    """PatchedSessionRecording

    Attributes:
        id: Read only.
        distinct_id: Read only.
        viewed: Read only.
        viewers: Read only.
        recording_duration: Read only.
        active_seconds: Read only.
        inactive_seconds: Read only.
        start_time: Read only.
        end_time: Read only.
        click_count: Read only.
        keypress_count: Read only.
        mouse_activity_count: Read only.
        console_log_count: Read only.
        console_warn_count: Read only.
        console_error_count: Read only.
        start_url: Read only.
        storage: Read only.
        retention_period_days: Read only.
        expiry_time: Read only.
        recording_ttl: Read only.
        snapshot_source: Read only.
        ongoing: Read only.
        activity_score: Read only.
    """

    id: str | Unset = UNSET
    distinct_id: str | None | Unset = UNSET
    viewed: bool | Unset = UNSET
    viewers: list[str] | Unset = UNSET
    recording_duration: int | Unset = UNSET
    active_seconds: int | None | Unset = UNSET
    inactive_seconds: int | None | Unset = UNSET
    start_time: datetime.datetime | None | Unset = UNSET
    end_time: datetime.datetime | None | Unset = UNSET
    click_count: int | None | Unset = UNSET
    keypress_count: int | None | Unset = UNSET
    mouse_activity_count: int | None | Unset = UNSET
    console_log_count: int | None | Unset = UNSET
    console_warn_count: int | None | Unset = UNSET
    console_error_count: int | None | Unset = UNSET
    start_url: str | None | Unset = UNSET
    person: MinimalPerson | Unset = UNSET
    storage: str | Unset = UNSET
    retention_period_days: int | None | Unset = UNSET
    expiry_time: str | Unset = UNSET
    recording_ttl: str | Unset = UNSET
    snapshot_source: str | None | Unset = UNSET
    ongoing: bool | Unset = UNSET
    activity_score: float | None | Unset = UNSET

    _DECODE = {
        "start_time": AS_DATE_TIME,
        "end_time": AS_DATE_TIME,
        "person": One("minimal_person", "MinimalPerson"),
    }
