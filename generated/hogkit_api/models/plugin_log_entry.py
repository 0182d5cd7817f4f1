from __future__ import annotations

import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, Model

if TYPE_CHECKING:
    from .plugin_log_entry_source_enum import PluginLogEntrySourceEnum
    from .plugin_log_entry_type_enum import PluginLogEntryTypeEnum


@define(kw_only=True)
class PluginLogEntry(Model):
    """PluginLogEntry"""

    id: UUID
    team_id: int
    plugin_id: int
    plugin_config_id: int
    timestamp: datetime.datetime
    source: PluginLogEntrySourceEnum
    type_: PluginLogEntryTypeEnum
    message: str
    instance_id: UUID

    _WIRE = {
        "type_": "type",
    }

    _DECODE = {
        "id": AS_UUID,
        "timestamp": AS_DATE_TIME,
        "instance_id": AS_UUID,
    }
