from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Either, Model, One, Unset

if TYPE_CHECKING:
    from .funnels_query import FunnelsQuery
    from .hog_ql_query import HogQLQuery
    from .lifecycle_query import LifecycleQuery
    from .paths_query import PathsQuery
    from .retention_query import RetentionQuery
    from .stickiness_query import StickinessQuery
    from .trends_query import TrendsQuery


@define(kw_only=True)
class EndpointRequest(Model):
    """EndpointRequest"""

    cache_age_seconds: float | None | Unset = UNSET
    description: str | None | Unset = UNSET
    is_active: bool | None | Unset = UNSET
    name: str | None | Unset = UNSET
    query: (
        HogQLQuery
        | TrendsQuery
        | FunnelsQuery
        | RetentionQuery
        | PathsQuery
        | StickinessQuery
        | LifecycleQuery
        | None
        | Unset
    ) = UNSET

    _DECODE = {
        "query": Either(
            tag="kind",
            tagged={
                "HogQLQuery": One("hog_ql_query", "HogQLQuery"),
                "TrendsQuery": One("trends_query", "TrendsQuery"),
                "FunnelsQuery": One("funnels_query", "FunnelsQuery"),
                "RetentionQuery": One("retention_query", "RetentionQuery"),
                "PathsQuery": One("paths_query", "PathsQuery"),
                "StickinessQuery": One("stickiness_query", "StickinessQuery"),
                "LifecycleQuery": One("lifecycle_query", "LifecycleQuery"),
            },
        ),
    }
