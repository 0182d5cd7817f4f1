from typing import Literal

ExperimentSignificanceCode = Literal[
    "high_loss",
    "high_p_value",
    "low_win_probability",
    "not_enough_exposure",
    "significant",
]
