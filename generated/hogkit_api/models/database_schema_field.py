from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .database_serialized_field_type import DatabaseSerializedFieldType


@define(kw_only=True)
class DatabaseSchemaField(Model):
    """DatabaseSchemaField"""

    hogql_value: str
    name: str
    schema_valid: bool
    type_: DatabaseSerializedFieldType
    chain: list[str | int] | None | Unset = UNSET
    fields: list[str] | None | Unset = UNSET
    id: str | None | Unset = UNSET
    table: str | None | Unset = UNSET

    _WIRE = {
        "type_": "type",
    }
