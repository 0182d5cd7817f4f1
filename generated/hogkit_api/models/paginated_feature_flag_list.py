from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .feature_flag import FeatureFlag


@define(kw_only=True)
class PaginatedFeatureFlagList(Model):
    """PaginatedFeatureFlagList"""

    count: int
    results: list[FeatureFlag]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("feature_flag", "FeatureFlag")),
    }
