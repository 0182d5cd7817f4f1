from __future__ import annotations

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class CalendarHeatmapFilter(Model):
    """CalendarHeatmapFilter"""

    dummy: str | None | Unset = UNSET
