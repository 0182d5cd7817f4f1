from typing import Literal

ObjectEnum = Literal["chat.completion",]
