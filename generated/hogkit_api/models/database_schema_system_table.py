from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, One, Unset, ValuesOf

if TYPE_CHECKING:
    from .database_schema_field import DatabaseSchemaField


@define(kw_only=True)
class DatabaseSchemaSystemTable(Model):
    """DatabaseSchemaSystemTable"""

    fields: dict[str, DatabaseSchemaField]
    id: str
    name: str
    row_count: float | None | Unset = UNSET
    type_: Literal["system"] = "system"

    _WIRE = {
        "type_": "type",
    }

    _DECODE = {
        "fields": ValuesOf(One("database_schema_field", "DatabaseSchemaField")),
    }
