from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Either, Model, One, Unset

if TYPE_CHECKING:
    from .actors_query_response import ActorsQueryResponse
    from .compare import Compare
    from .funnels_query import FunnelsQuery
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .lifecycle_query import LifecycleQuery
    from .paths_query import PathsQuery
    from .query_log_tags import QueryLogTags
    from .retention_query import RetentionQuery
    from .stickiness_query import StickinessQuery
    from .trends_query import TrendsQuery


@define(kw_only=True)
class InsightActorsQuery(Model):
    """InsightActorsQuery"""

    source: TrendsQuery | FunnelsQuery | RetentionQuery | PathsQuery | StickinessQuery | LifecycleQuery
    breakdown: str | list[str] | int | None | Unset = UNSET
    compare: Compare | None | Unset = UNSET
    day: str | int | None | Unset = UNSET
    include_recordings: bool | None | Unset = UNSET
    interval: int | None | Unset = UNSET
    kind: Literal["InsightActorsQuery"] = "InsightActorsQuery"
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    response: ActorsQueryResponse | None | Unset = UNSET
    series: int | None | Unset = UNSET
    status: str | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _WIRE = {
        "include_recordings": "includeRecordings",
    }

    _DECODE = {
        "source": Either(
            tag="kind",
            tagged={
                "TrendsQuery": One("trends_query", "TrendsQuery"),
                "FunnelsQuery": One("funnels_query", "FunnelsQuery"),
                "RetentionQuery": One("retention_query", "RetentionQuery"),
                "PathsQuery": One("paths_query", "PathsQuery"),
                "StickinessQuery": One("stickiness_query", "StickinessQuery"),
                "LifecycleQuery": One("lifecycle_query", "LifecycleQuery"),
            },
        ),
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One("actors_query_response", "ActorsQueryResponse"),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
