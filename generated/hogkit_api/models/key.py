from typing import Literal

Key = Literal[
    "href",
    "selector",
    "tag_name",
    "text",
]
