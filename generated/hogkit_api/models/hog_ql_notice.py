from __future__ import annotations

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class HogQLNotice(Model):
    """HogQLNotice"""

    message: str
    end: int | None | Unset = UNSET
    fix: str | None | Unset = UNSET
    start: int | None | Unset = UNSET
