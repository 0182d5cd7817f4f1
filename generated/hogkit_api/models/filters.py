from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .date_range import DateRange
    from .session_property_filter import SessionPropertyFilter


@define(kw_only=True)
class Filters(Model):
    """Filters"""

    date_range: DateRange | None | Unset = UNSET
    properties: list[SessionPropertyFilter] | None | Unset = UNSET

    _WIRE = {
        "date_range": "dateRange",
    }

    _DECODE = {
        "date_range": One("date_range", "DateRange"),
        "properties": Each(One("session_property_filter", "SessionPropertyFilter")),
    }
