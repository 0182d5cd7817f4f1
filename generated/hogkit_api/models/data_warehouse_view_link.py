from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .data_warehouse_view_link_configuration import DataWarehouseViewLinkConfiguration
    from .user_basic_type import UserBasicType


@define(kw_only=True)
class DataWarehouseViewLink(Model):
    """DataWarehouseViewLink"""

    id: str
    configuration: DataWarehouseViewLinkConfiguration | None | Unset = UNSET
    created_at: str | None | Unset = UNSET
    created_by: UserBasicType | None | Unset = UNSET
    field_name: str | None | Unset = UNSET
    joining_table_key: str | None | Unset = UNSET
    joining_table_name: str | None | Unset = UNSET
    source_table_key: str | None | Unset = UNSET
    source_table_name: str | None | Unset = UNSET

    _DECODE = {
        "configuration": One("data_warehouse_view_link_configuration", "DataWarehouseViewLinkConfiguration"),
        "created_by": One("user_basic_type", "UserBasicType"),
    }
