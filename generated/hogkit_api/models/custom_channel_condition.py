from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .custom_channel_field import CustomChannelField
    from .custom_channel_operator import CustomChannelOperator


@define(kw_only=True)
class CustomChannelCondition(Model):
    """CustomChannelCondition"""

    id: str
    key: CustomChannelField
    op: CustomChannelOperator
    value: str | list[str] | None | Unset = UNSET
