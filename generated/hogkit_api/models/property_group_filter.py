from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import Each, Model, One

if TYPE_CHECKING:
    from .filter_logical_operator import FilterLogicalOperator
    from .property_group_filter_value import PropertyGroupFilterValue


@define(kw_only=True)
class PropertyGroupFilter(Model):
    """PropertyGroupFilter"""

    type_: FilterLogicalOperator
    values: list[PropertyGroupFilterValue]

    _WIRE = {
        "type_": "type",
    }

    _DECODE = {
        "values": Each(One("property_group_filter_value", "PropertyGroupFilterValue")),
    }
