from __future__ import annotations

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class TrendsFormulaNode(Model):
    """TrendsFormulaNode"""

    formula: str
    custom_name: str | None | Unset = UNSET
