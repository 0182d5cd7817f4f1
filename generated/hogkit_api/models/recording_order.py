from typing import Literal

RecordingOrder = Literal[
    "active_seconds",
    "activity_score",
    "click_count",
    "console_error_count",
    "duration",
    "inactive_seconds",
    "keypress_count",
    "mouse_activity_count",
    "recording_duration",
    "recording_ttl",
    "start_time",
]
