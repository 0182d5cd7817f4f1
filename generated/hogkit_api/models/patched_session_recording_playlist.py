from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import AS_DATE_TIME, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .session_recording_playlist_type_enum import SessionRecordingPlaylistTypeEnum
    from .user_basic import UserBasic


@define(kw_only=True)
class PatchedSessionRecordingPlaylist(Model):
    """PatchedSessionRecordingPlaylist

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

    id: int | Unset = UNSET
    short_id: str | Unset = UNSET
    name: str | None | Unset = UNSET
    derived_name: str | None | Unset = UNSET
    description: str | Unset = UNSET
    pinned: bool | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    created_by: UserBasic | Unset = UNSET
    deleted: bool | Unset = UNSET
    filters: Any | Unset = UNSET
    last_modified_at: datetime.datetime | Unset = UNSET
    last_modified_by: UserBasic | Unset = UNSET
    recordings_counts: dict[str, dict[str, int | bool | None]] | Unset = UNSET
    type_: SessionRecordingPlaylistTypeEnum | None | Unset = UNSET
    is_synthetic: bool | Unset = UNSET
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
