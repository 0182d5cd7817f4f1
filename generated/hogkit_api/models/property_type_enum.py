from typing import Literal

PropertyTypeEnum = Literal[
    "Boolean",
    "DateTime",
    "Duration",
    "Numeric",
    "String",
]
