from __future__ import annotations

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class PathCleaningFilter(Model):
    """PathCleaningFilter"""

    alias: str | None | Unset = UNSET
    order: float | None | Unset = UNSET
    regex: str | None | Unset = UNSET
