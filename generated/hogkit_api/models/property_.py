from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .property_item import PropertyItem
    from .property_type_enum import PropertyTypeEnum


@define(kw_only=True)
class Property(Model):
    """Property"""

    values: list[PropertyItem]
    type_: PropertyTypeEnum | Unset = UNSET

    _WIRE = {
        "type_": "type",
    }

    _DECODE = {
        "values": Each(One("property_item", "PropertyItem")),
    }
