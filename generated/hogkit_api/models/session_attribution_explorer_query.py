from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .filters import Filters
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .query_log_tags import QueryLogTags
    from .session_attribution_explorer_query_response import SessionAttributionExplorerQueryResponse
    from .session_attribution_group_by import SessionAttributionGroupBy


@define(kw_only=True)
class SessionAttributionExplorerQuery(Model):
    """SessionAttributionExplorerQuery"""

    group_by: list[SessionAttributionGroupBy]
    filters: Filters | None | Unset = UNSET
    kind: Literal["SessionAttributionExplorerQuery"] = "SessionAttributionExplorerQuery"
    limit: int | None | Unset = UNSET
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    offset: int | None | Unset = UNSET
    response: SessionAttributionExplorerQueryResponse | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _WIRE = {
        "group_by": "groupBy",
    }

    _DECODE = {
        "filters": One("filters", "Filters"),
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One("session_attribution_explorer_query_response", "SessionAttributionExplorerQueryResponse"),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
