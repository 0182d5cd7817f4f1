from __future__ import annotations

from typing import Any

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class HogQLVariable(Model):
    """HogQLVariable"""

    code_name: str
    variable_id: str
    is_null: bool | None | Unset = UNSET
    value: Any | Unset = UNSET

    _WIRE = {
        "variable_id": "variableId",
        "is_null": "isNull",
    }
