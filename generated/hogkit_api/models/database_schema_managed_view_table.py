from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, One, Unset, ValuesOf

if TYPE_CHECKING:
    from .database_schema_field import DatabaseSchemaField
    from .database_schema_managed_view_table_kind import DatabaseSchemaManagedViewTableKind
    from .hog_ql_query import HogQLQuery


@define(kw_only=True)
class DatabaseSchemaManagedViewTable(Model):
    """DatabaseSchemaManagedViewTable"""

    fields: dict[str, DatabaseSchemaField]
    id: str
    kind: DatabaseSchemaManagedViewTableKind
    name: str
    query: HogQLQuery
    row_count: float | None | Unset = UNSET
    source_id: str | None | Unset = UNSET
    type_: Literal["managed_view"] = "managed_view"

    _WIRE = {
        "type_": "type",
    }

    _DECODE = {
        "fields": ValuesOf(One("database_schema_field", "DatabaseSchemaField")),
        "query": One("hog_ql_query", "HogQLQuery"),
    }
