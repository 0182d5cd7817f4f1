from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import Model

if TYPE_CHECKING:
    from .stickiness_operator import StickinessOperator


@define(kw_only=True)
class StickinessCriteria(Model):
    """StickinessCriteria"""

    operator: StickinessOperator
    value: int
