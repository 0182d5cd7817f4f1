from typing import Literal

HedgehogColorOptions = Literal[
    "blue",
    "dark",
    "green",
    "greyscale",
    "invert",
    "invert-hue",
    "light",
    "purple",
    "red",
    "sepia",
]
