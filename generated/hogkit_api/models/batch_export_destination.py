from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .batch_export_destination_type_enum import BatchExportDestinationTypeEnum


@define(kw_only=True)
class BatchExportDestination(Model):
    """BatchExportDestination"""

    type_: BatchExportDestinationTypeEnum
    config: Any | Unset = UNSET
    integration: int | None | Unset = UNSET
    integration_id: int | None | Unset = UNSET

    _WIRE = {
        "type_": "type",
    }
