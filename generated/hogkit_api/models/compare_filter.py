from __future__ import annotations

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class CompareFilter(Model):
    """CompareFilter"""

    compare: bool | None | Unset = UNSET
    compare_to: str | None | Unset = UNSET
