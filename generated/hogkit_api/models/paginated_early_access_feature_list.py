from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .early_access_feature import EarlyAccessFeature


@define(kw_only=True)
class PaginatedEarlyAccessFeatureList(Model):
    """PaginatedEarlyAccessFeatureList"""

    count: int
    results: list[EarlyAccessFeature]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("early_access_feature", "EarlyAccessFeature")),
    }
