from typing import Literal

DataColorToken = Literal[
    "preset-1",
    "preset-10",
    "preset-11",
    "preset-12",
    "preset-13",
    "preset-14",
    "preset-15",
    "preset-2",
    "preset-3",
    "preset-4",
    "preset-5",
    "preset-6",
    "preset-7",
    "preset-8",
    "preset-9",
]
