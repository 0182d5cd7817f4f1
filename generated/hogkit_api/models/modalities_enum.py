from typing import Literal

ModalitiesEnum = Literal[
    "audio",
    "text",
]
