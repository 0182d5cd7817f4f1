from __future__ import annotations

from attrs import define

from ..types import Model


@define(kw_only=True)
class IntervalItem(Model):
    """IntervalItem"""

    label: str
    value: int
