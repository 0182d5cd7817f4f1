from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .experiment_trends_query_response import ExperimentTrendsQueryResponse
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .query_log_tags import QueryLogTags
    from .trends_query import TrendsQuery


@define(kw_only=True)
class ExperimentTrendsQuery(Model):
    """ExperimentTrendsQuery"""

    count_query: TrendsQuery
    experiment_id: int | None | Unset = UNSET
    exposure_query: TrendsQuery | None | Unset = UNSET
    fingerprint: str | None | Unset = UNSET
    kind: Literal["ExperimentTrendsQuery"] = "ExperimentTrendsQuery"
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    name: str | None | Unset = UNSET
    response: ExperimentTrendsQueryResponse | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    uuid: str | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _DECODE = {
        "count_query": One("trends_query", "TrendsQuery"),
        "exposure_query": One("trends_query", "TrendsQuery"),
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One("experiment_trends_query_response", "ExperimentTrendsQueryResponse"),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
