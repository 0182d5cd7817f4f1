from typing import Literal

MeanRetentionCalculation = Literal[
    "none",
    "simple",
    "weighted",
]
