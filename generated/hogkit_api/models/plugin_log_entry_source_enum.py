from typing import Literal

PluginLogEntrySourceEnum = Literal[
    "CONSOLE",
    "PLUGIN",
    "SYSTEM",
]
