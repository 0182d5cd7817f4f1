from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .database_schema_query_response import DatabaseSchemaQueryResponse
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .query_log_tags import QueryLogTags


@define(kw_only=True)
class DatabaseSchemaQuery(Model):
    """DatabaseSchemaQuery"""

    kind: Literal["DatabaseSchemaQuery"] = "DatabaseSchemaQuery"
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    response: DatabaseSchemaQueryResponse | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _DECODE = {
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One("database_schema_query_response", "DatabaseSchemaQueryResponse"),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
