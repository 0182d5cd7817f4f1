from typing import Literal

SurveyType = Literal[
    "api",
    "external_survey",
    "popover",
    "widget",
]
