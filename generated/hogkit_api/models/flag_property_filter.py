from __future__ import annotations

from typing import Literal

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class FlagPropertyFilter(Model):
    """FlagPropertyFilter"""

    key: str
    value: bool | str
    label: str | None | Unset = UNSET
    operator: Literal["flag_evaluates_to"] = "flag_evaluates_to"
    type_: Literal["flag"] = "flag"

    _WIRE = {
        "type_": "type",
    }
