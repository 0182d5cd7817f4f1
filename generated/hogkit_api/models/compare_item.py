from __future__ import annotations

from attrs import define

from ..types import Model


@define(kw_only=True)
class CompareItem(Model):
    """CompareItem"""

    label: str
    value: str
