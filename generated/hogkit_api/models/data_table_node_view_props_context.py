from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .data_table_node_view_props_context_type import DataTableNodeViewPropsContextType


@define(kw_only=True)
class DataTableNodeViewPropsContext(Model):
    """DataTableNodeViewPropsContext"""

    type_: DataTableNodeViewPropsContextType
    event_definition_id: str | None | Unset = UNSET

    _WIRE = {
        "type_": "type",
        "event_definition_id": "eventDefinitionId",
    }
