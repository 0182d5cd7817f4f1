from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .blank_enum import BlankEnum
    from .operator_enum import OperatorEnum
    from .property_item_type_enum import PropertyItemTypeEnum


@define(kw_only=True)
class PropertyItem(Model):
    """PropertyItem"""

    key: str
    value: str
    operator: OperatorEnum | BlankEnum | None | Unset = UNSET
    type_: PropertyItemTypeEnum | BlankEnum | Unset = UNSET

    _WIRE = {
        "type_": "type",
    }
