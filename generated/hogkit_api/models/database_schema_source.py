from __future__ import annotations

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class DatabaseSchemaSource(Model):
    """DatabaseSchemaSource"""

    id: str
    prefix: str
    source_type: str
    status: str
    last_synced_at: str | None | Unset = UNSET
