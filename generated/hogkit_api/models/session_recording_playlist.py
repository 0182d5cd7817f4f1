from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import AS_DATE_TIME, FROM_SERVER, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .session_recording_playlist_type_enum import SessionRecordingPlaylistTypeEnum
    from .user_basic import UserBasic


@define(kw_only=True)
class SessionRecordingPlaylist(Model):
    """SessionRecordingPlaylist

    Attributes:
        id: Read only.
        short_id: Read only.
        created_at: Read only.
        created_by: Read only.
        last_modified_at: Read only.
        last_modified_by: Read only.
        recordings_counts: Read only.
        type_: Read only.
        is_synthetic: Read only.
    """

    id: int = FROM_SERVER
    short_id: str = FROM_SERVER
    name: str | None | Unset = UNSET
    derived_name: str | None | Unset = UNSET
    description: str | Unset = UNSET
    pinned: bool | Unset = UNSET
    created_at: datetime.datetime = FROM_SERVER
    created_by: UserBasic = FROM_SERVER
    deleted: bool | Unset = UNSET
    filters: Any | Unset = UNSET
    last_modified_at: datetime.datetime = FROM_SERVER
    last_modified_by: UserBasic = FROM_SERVER
    recordings_counts: dict[str, dict[str, int | bool | None]] = FROM_SERVER
    type_: SessionRecordingPlaylistTypeEnum | None = FROM_SERVER
    is_synthetic: bool = FROM_SERVER
    field_create_in_folder: str | Unset = UNSET

    _WIRE = {
        "type_": "type",
        "field_create_in_folder": "_create_in_folder",
    }

    _DECODE = {
        "created_at": AS_DATE_TIME,
        "created_by": One("user_basic", "UserBasic"),
        "last_modified_at": AS_DATE_TIME,
        "last_modified_by": One("user_basic", "UserBasic"),
    }
