from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .breakdown_item import BreakdownItem
    from .compare_item import CompareItem
    from .day_item import DayItem
    from .interval_item import IntervalItem
    from .multiple_breakdown_options import MultipleBreakdownOptions
    from .series import Series
    from .status_item import StatusItem


@define(kw_only=True)
class InsightActorsQueryOptionsResponse(Model):
    """InsightActorsQueryOptionsResponse"""

    breakdown: list[BreakdownItem] | None | Unset = UNSET
    breakdowns: list[MultipleBreakdownOptions] | None | Unset = UNSET
    compare: list[CompareItem] | None | Unset = UNSET
    day: list[DayItem] | None | Unset = UNSET
    interval: list[IntervalItem] | None | Unset = UNSET
    series: list[Series] | None | Unset = UNSET
    status: list[StatusItem] | None | Unset = UNSET

    _DECODE = {
        "breakdown": Each(One("breakdown_item", "BreakdownItem")),
        "breakdowns": Each(One("multiple_breakdown_options", "MultipleBreakdownOptions")),
        "compare": Each(One("compare_item", "CompareItem")),
        "day": Each(One("day_item", "DayItem")),
        "interval": Each(One("interval_item", "IntervalItem")),
        "series": Each(One("series", "Series")),
        "status": Each(One("status_item", "StatusItem")),
    }
