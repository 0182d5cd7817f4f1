from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .breakdown import Breakdown
    from .breakdown_type import BreakdownType


@define(kw_only=True)
class BreakdownFilter(Model):
    """BreakdownFilter"""

    breakdown: str | list[str | int] | int | None | Unset = UNSET
    breakdown_group_type_index: int | None | Unset = UNSET
    breakdown_hide_other_aggregation: bool | None | Unset = UNSET
    breakdown_histogram_bin_count: int | None | Unset = UNSET
    breakdown_limit: int | None | Unset = UNSET
    breakdown_normalize_url: bool | None | Unset = UNSET
    breakdown_type: BreakdownType | None | Unset = UNSET
    breakdowns: list[Breakdown] | None | Unset = UNSET

    _DECODE = {
        "breakdowns": Each(One("breakdown", "Breakdown")),
    }
