from typing import Literal

SessionRecordingRetentionPeriodEnum = Literal[
    "1y",
    "30d",
    "5y",
    "90d",
]
