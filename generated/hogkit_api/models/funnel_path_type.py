from typing import Literal

FunnelPathType = Literal[
    "funnel_path_after_step",
    "funnel_path_before_step",
    "funnel_path_between_steps",
]
