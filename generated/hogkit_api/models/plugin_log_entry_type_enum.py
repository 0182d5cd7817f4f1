from typing import Literal

PluginLogEntryTypeEnum = Literal[
    "DEBUG",
    "ERROR",
    "INFO",
    "LOG",
    "WARN",
]
