from typing import Literal

HogLanguage = Literal[
    "hog",
    "hogJson",
    "hogQL",
    "hogQLExpr",
    "hogTemplate",
]
