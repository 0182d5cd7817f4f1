from typing import Literal

ThemeModeEnum = Literal[
    "dark",
    "light",
    "system",
]
