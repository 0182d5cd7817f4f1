from typing import Literal

BlankEnum = Literal["",]
