from typing import Literal

MaterializationMode = Literal[
    "auto",
    "disabled",
    "legacy_null_as_null",
    "legacy_null_as_string",
]
