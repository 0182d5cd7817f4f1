from __future__ import annotations

from attrs import define

from ..types import Model


@define(kw_only=True)
class DataWarehouseEventsModifier(Model):
    """DataWarehouseEventsModifier"""

    distinct_id_field: str
    id_field: str
    table_name: str
    timestamp_field: str
