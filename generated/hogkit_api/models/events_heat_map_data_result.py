from __future__ import annotations

from attrs import define

from ..types import Model


@define(kw_only=True)
class EventsHeatMapDataResult(Model):
    """EventsHeatMapDataResult"""

    column: int
    row: int
    value: int
