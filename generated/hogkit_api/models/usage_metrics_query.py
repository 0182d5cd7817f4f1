from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .query_log_tags import QueryLogTags
    from .usage_metrics_query_response import UsageMetricsQueryResponse


@define(kw_only=True)
class UsageMetricsQuery(Model):
    """UsageMetricsQuery"""

    group_key: str | None | Unset = UNSET
    group_type_index: int | None | Unset = UNSET
    kind: Literal["UsageMetricsQuery"] = "UsageMetricsQuery"
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    person_id: str | None | Unset = UNSET
    response: UsageMetricsQueryResponse | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _DECODE = {
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One("usage_metrics_query_response", "UsageMetricsQueryResponse"),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
