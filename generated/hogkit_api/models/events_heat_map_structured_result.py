from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import Each, Model, One

if TYPE_CHECKING:
    from .events_heat_map_column_aggregation_result import EventsHeatMapColumnAggregationResult
    from .events_heat_map_data_result import EventsHeatMapDataResult
    from .events_heat_map_row_aggregation_result import EventsHeatMapRowAggregationResult


@define(kw_only=True)
class EventsHeatMapStructuredResult(Model):
    """EventsHeatMapStructuredResult"""

    all_aggregations: int
    column_aggregations: list[EventsHeatMapColumnAggregationResult]
    data: list[EventsHeatMapDataResult]
    row_aggregations: list[EventsHeatMapRowAggregationResult]

    _WIRE = {
        "all_aggregations": "allAggregations",
        "column_aggregations": "columnAggregations",
        "row_aggregations": "rowAggregations",
    }

    _DECODE = {
        "column_aggregations": Each(
            One("events_heat_map_column_aggregation_result", "EventsHeatMapColumnAggregationResult")
        ),
        "data": Each(One("events_heat_map_data_result", "EventsHeatMapDataResult")),
        "row_aggregations": Each(One("events_heat_map_row_aggregation_result", "EventsHeatMapRowAggregationResult")),
    }
