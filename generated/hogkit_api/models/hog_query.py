from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .hog_query_response import HogQueryResponse
    from .query_log_tags import QueryLogTags


@define(kw_only=True)
class HogQuery(Model):
    """HogQuery"""

    code: str | None | Unset = UNSET
    kind: Literal["HogQuery"] = "HogQuery"
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    response: HogQueryResponse | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _DECODE = {
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One("hog_query_response", "HogQueryResponse"),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
