from typing import Literal

PersistedFolderTypeEnum = Literal[
    "home",
    "pinned",
]
