from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, Model, One

if TYPE_CHECKING:
    from .hog_function_status import HogFunctionStatus
    from .hog_function_template import HogFunctionTemplate
    from .user_basic import UserBasic


@define(kw_only=True)
class HogFunctionMinimal(Model):
    """HogFunctionMinimal

    Attributes:
        id: Read only.
        type_: Read only.
        name: Read only.
        description: Read only.
        created_at: Read only.
        created_by: Read only.
        updated_at: Read only.
        enabled: Read only.
        hog: Read only.
        filters: Read only.
        icon_url: Read only.
        template: Read only.
        status: Read only.
        execution_order: Read only.
    """

    id: UUID = FROM_SERVER
    type_: str | None = FROM_SERVER
    name: str | None = FROM_SERVER
    description: str = FROM_SERVER
    created_at: datetime.datetime = FROM_SERVER
    created_by: UserBasic = FROM_SERVER
    updated_at: datetime.datetime = FROM_SERVER
    enabled: bool = FROM_SERVER
    hog: str = FROM_SERVER
    filters: Any = FROM_SERVER
    icon_url: str | None = FROM_SERVER
    template: HogFunctionTemplate = FROM_SERVER
    status: HogFunctionStatus | None = FROM_SERVER
    execution_order: int | None = FROM_SERVER

    _WIRE = {
        "type_": "type",
    }

    _DECODE = {
        "id": AS_UUID,
        "created_at": AS_DATE_TIME,
        "created_by": One("user_basic", "UserBasic"),
        "updated_at": AS_DATE_TIME,
        "template": One("hog_function_template", "HogFunctionTemplate"),
        "status": One("hog_function_status", "HogFunctionStatus"),
    }
