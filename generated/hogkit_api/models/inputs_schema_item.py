from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .inputs_schema_item_type_enum import InputsSchemaItemTypeEnum


@define(kw_only=True)
class InputsSchemaItem(Model):
    """InputsSchemaItem"""

    type_: InputsSchemaItemTypeEnum
    key: str
    label: str | Unset = UNSET
    choices: list[dict[str, Any]] | Unset = UNSET
    required: bool | Unset = UNSET
    default: Any | Unset = UNSET
    secret: bool | Unset = UNSET
    hidden: bool | Unset = UNSET
    description: str | Unset = UNSET
    integration: str | Unset = UNSET
    integration_key: str | Unset = UNSET
    requires_field: str | Unset = UNSET
    integration_field: str | Unset = UNSET
    required_scopes: str | Unset = UNSET
    templating: Any | Unset = UNSET

    _WIRE = {
        "type_": "type",
        "required_scopes": "requiredScopes",
    }
