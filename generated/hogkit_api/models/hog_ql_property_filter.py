from __future__ import annotations

from typing import Literal

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class HogQLPropertyFilter(Model):
    """HogQLPropertyFilter"""

    key: str
    label: str | None | Unset = UNSET
    type_: Literal["hogql"] = "hogql"
    value: list[str | float | bool] | str | float | bool | None | Unset = UNSET

    _WIRE = {
        "type_": "type",
    }
