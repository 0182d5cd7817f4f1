from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import Each, Model, One

if TYPE_CHECKING:
    from .custom_channel_condition import CustomChannelCondition
    from .filter_logical_operator import FilterLogicalOperator


@define(kw_only=True)
class CustomChannelRule(Model):
    """CustomChannelRule"""

    channel_type: str
    combiner: FilterLogicalOperator
    id: str
    items: list[CustomChannelCondition]

    _DECODE = {
        "items": Each(One("custom_channel_condition", "CustomChannelCondition")),
    }
