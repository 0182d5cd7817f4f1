from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, One, Unset, ValuesOf

if TYPE_CHECKING:
    from .database_schema_field import DatabaseSchemaField
    from .database_schema_schema import DatabaseSchemaSchema
    from .database_schema_source import DatabaseSchemaSource


@define(kw_only=True)
class DatabaseSchemaDataWarehouseTable(Model):
    """DatabaseSchemaDataWarehouseTable"""

    fields: dict[str, DatabaseSchemaField]
    format_: str
    id: str
    name: str
    url_pattern: str
    row_count: float | None | Unset = UNSET
    schema: DatabaseSchemaSchema | None | Unset = UNSET
    source: DatabaseSchemaSource | None | Unset = UNSET
    type_: Literal["data_warehouse"] = "data_warehouse"

    _WIRE = {
        "format_": "format",
        "type_": "type",
    }

    _DECODE = {
        "fields": ValuesOf(One("database_schema_field", "DatabaseSchemaField")),
        "schema": One("database_schema_schema", "DatabaseSchemaSchema"),
        "source": One("database_schema_source", "DatabaseSchemaSource"),
    }
