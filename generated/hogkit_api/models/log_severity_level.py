from typing import Literal

LogSeverityLevel = Literal[
    "debug",
    "error",
    "fatal",
    "info",
    "trace",
    "warn",
]
