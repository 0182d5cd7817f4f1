from typing import Literal

InputsItemTemplatingEnum = Literal[
    "hog",
    "liquid",
]
