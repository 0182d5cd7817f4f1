from __future__ import annotations

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class DatabaseSchemaSchema(Model):
    """DatabaseSchemaSchema"""

    id: str
    incremental: bool
    name: str
    should_sync: bool
    last_synced_at: str | None | Unset = UNSET
    status: str | None | Unset = UNSET
