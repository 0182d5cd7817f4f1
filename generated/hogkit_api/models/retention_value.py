from __future__ import annotations

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class RetentionValue(Model):
    """RetentionValue"""

    count: int
    label: str | None | Unset = UNSET
