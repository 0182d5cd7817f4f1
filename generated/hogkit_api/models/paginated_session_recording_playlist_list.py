from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .session_recording_playlist import SessionRecordingPlaylist


@define(kw_only=True)
class PaginatedSessionRecordingPlaylistList(Model):
    """PaginatedSessionRecordingPlaylistList"""

    count: int
    results: list[SessionRecordingPlaylist]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("session_recording_playlist", "SessionRecordingPlaylist")),
    }
