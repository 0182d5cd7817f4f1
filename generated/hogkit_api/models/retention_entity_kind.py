from typing import Literal

RetentionEntityKind = Literal[
    "ActionsNode",
    "EventsNode",
]
