from typing import Literal

SessionRecordingPlaylistTypeEnum = Literal[
    "collection",
    "filters",
]
