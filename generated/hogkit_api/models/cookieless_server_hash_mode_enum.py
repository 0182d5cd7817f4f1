from typing import Literal

CookielessServerHashModeEnum = Literal[
    0,
    1,
    2,
]
