from typing import Literal

CreationContextEnum = Literal[
    "early_access_features",
    "experiments",
    "feature_flags",
    "surveys",
    "web_experiments",
]
