from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import define

from ..types import AS_DATE_TIME, FROM_SERVER, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .minimal_person import MinimalPerson


@define(kw_only=True)
class SessionRecording(Model):
    """SessionRecording

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

    id: str = FROM_SERVER
    distinct_id: str | None = FROM_SERVER
    viewed: bool = FROM_SERVER
    viewers: list[str] = FROM_SERVER
    recording_duration: int = FROM_SERVER
    active_seconds: int | None = FROM_SERVER
    inactive_seconds: int | None = FROM_SERVER
    start_time: datetime.datetime | None = FROM_SERVER
    end_time: datetime.datetime | None = FROM_SERVER
    click_count: int | None = FROM_SERVER
    keypress_count: int | None = FROM_SERVER
    mouse_activity_count: int | None = FROM_SERVER
    console_log_count: int | None = FROM_SERVER
    console_warn_count: int | None = FROM_SERVER
    console_error_count: int | None = FROM_SERVER
    start_url: str | None = FROM_SERVER
    person: MinimalPerson | Unset = UNSET
    storage: str = FROM_SERVER
    retention_period_days: int | None = FROM_SERVER
    expiry_time: str = FROM_SERVER
    recording_ttl: str = FROM_SERVER
    snapshot_source: str | None = FROM_SERVER
    ongoing: bool = FROM_SERVER
    activity_score: float | None = FROM_SERVER

    _DECODE = {
        "start_time": AS_DATE_TIME,
        "end_time": AS_DATE_TIME,
        "person": One("minimal_person", "MinimalPerson"),
    }
