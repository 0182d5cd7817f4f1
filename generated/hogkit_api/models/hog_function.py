from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, UNSET, Each, Model, One, Unset, ValuesOf

if TYPE_CHECKING:
    from .hog_function_filters import HogFunctionFilters
    from .hog_function_masking import HogFunctionMasking
    from .hog_function_status import HogFunctionStatus
    from .hog_function_template import HogFunctionTemplate
    from .hog_function_type_enum import HogFunctionTypeEnum
    from .inputs_item import InputsItem
    from .inputs_schema_item import InputsSchemaItem
    from .mappings import Mappings
    from .user_basic import UserBasic


@define(kw_only=True)
class HogFunction(Model):
    """HogFunction

    Attributes:
        id: Read only.
        created_at: Read only.
        created_by: Read only.
        updated_at: Read only.
        bytecode: Read only.
        transpiled: Read only.
        template: Read only.
        status: Read only.
    """

    id: UUID = FROM_SERVER
    type_: HogFunctionTypeEnum | None | Unset = UNSET
    name: str | None | Unset = UNSET
    description: str | Unset = UNSET
    created_at: datetime.datetime = FROM_SERVER
    created_by: UserBasic = FROM_SERVER
    updated_at: datetime.datetime = FROM_SERVER
    enabled: bool | Unset = UNSET
    deleted: bool | Unset = UNSET
    hog: str | Unset = UNSET
    bytecode: Any = FROM_SERVER
    transpiled: str | None = FROM_SERVER
    inputs_schema: list[InputsSchemaItem] | Unset = UNSET
    inputs: dict[str, InputsItem] | Unset = UNSET
    filters: HogFunctionFilters | Unset = UNSET
    masking: HogFunctionMasking | None | Unset = UNSET
    mappings: list[Mappings] | None | Unset = UNSET
    icon_url: str | None | Unset = UNSET
    template: HogFunctionTemplate = FROM_SERVER
    template_id: str | None | Unset = UNSET
    status: HogFunctionStatus | None = FROM_SERVER
    execution_order: int | None | Unset = UNSET
    field_create_in_folder: str | Unset = UNSET

    _WIRE = {
        "type_": "type",
        "field_create_in_folder": "_create_in_folder",
    }

    _DECODE = {
        "id": AS_UUID,
        "created_at": AS_DATE_TIME,
        "created_by": One("user_basic", "UserBasic"),
        "updated_at": AS_DATE_TIME,
        "inputs_schema": Each(One("inputs_schema_item", "InputsSchemaItem")),
        "inputs": ValuesOf(One("inputs_item", "InputsItem")),
        "filters": One("hog_function_filters", "HogFunctionFilters"),
        "masking": One("hog_function_masking", "HogFunctionMasking"),
        "mappings": Each(One("mappings", "Mappings")),
        "template": One("hog_function_template", "HogFunctionTemplate"),
        "status": One("hog_function_status", "HogFunctionStatus"),
    }
