from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from attrs import define

from ..types import UNSET, Model, One, Unset, ValuesOf

if TYPE_CHECKING:
    from .hog_ql_filters import HogQLFilters
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .hog_ql_query_response import HogQLQueryResponse
    from .hog_ql_variable import HogQLVariable
    from .query_log_tags import QueryLogTags


@define(kw_only=True)
class HogQLQuery(Model):
    """HogQLQuery"""

    query: str
    explain: bool | None | Unset = UNSET
    filters: HogQLFilters | None | Unset = UNSET
    kind: Literal["HogQLQuery"] = "HogQLQuery"
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    name: str | None | Unset = UNSET
    response: HogQLQueryResponse | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    values: dict[str, Any] | None | Unset = UNSET
    variables: dict[str, HogQLVariable] | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _DECODE = {
        "filters": One("hog_ql_filters", "HogQLFilters"),
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One("hog_ql_query_response", "HogQLQueryResponse"),
        "tags": One("query_log_tags", "QueryLogTags"),
        "variables": ValuesOf(One("hog_ql_variable", "HogQLVariable")),
    }
