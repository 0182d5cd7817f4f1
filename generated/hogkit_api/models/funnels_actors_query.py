from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .actors_query_response import ActorsQueryResponse
    from .funnels_query import FunnelsQuery
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .query_log_tags import QueryLogTags


@define(kw_only=True)
class FunnelsActorsQuery(Model):
    """FunnelsActorsQuery"""

    source: FunnelsQuery
    funnel_step: int | None | Unset = UNSET
    funnel_step_breakdown: int | str | float | list[int | str | float] | None | Unset = UNSET
    funnel_trends_drop_off: bool | None | Unset = UNSET
    funnel_trends_entrance_period_start: str | None | Unset = UNSET
    include_recordings: bool | None | Unset = UNSET
    kind: Literal["FunnelsActorsQuery"] = "FunnelsActorsQuery"
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    response: ActorsQueryResponse | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _WIRE = {
        "funnel_step": "funnelStep",
        "funnel_step_breakdown": "funnelStepBreakdown",
        "funnel_trends_drop_off": "funnelTrendsDropOff",
        "funnel_trends_entrance_period_start": "funnelTrendsEntrancePeriodStart",
        "include_recordings": "includeRecordings",
    }

    _DECODE = {
        "source": One("funnels_query", "FunnelsQuery"),
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One("actors_query_response", "ActorsQueryResponse"),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
