from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, UNSET, Model, Unset

if TYPE_CHECKING:
    from .blank_enum import BlankEnum
    from .dashboard_template_scope_enum import DashboardTemplateScopeEnum


@define(kw_only=True)
class PatchedDashboardTemplate(Model):
    """PatchedDashboardTemplate

    Attributes:
        id: Read only.
        created_at: Read only.
        team_id: Read only.
    """

    id: UUID | Unset = UNSET
    template_name: str | None | Unset = UNSET
    dashboard_description: str | None | Unset = UNSET
    dashboard_filters: Any | Unset = UNSET
    tags: list[str] | None | Unset = UNSET
    tiles: Any | Unset = UNSET
    variables: Any | Unset = UNSET
    deleted: bool | None | Unset = UNSET
    created_at: datetime.datetime | None | Unset = UNSET
    created_by: int | None | Unset = UNSET
    image_url: str | None | Unset = UNSET
    team_id: int | None | Unset = UNSET
    scope: DashboardTemplateScopeEnum | BlankEnum | None | Unset = UNSET
    availability_contexts: list[str] | None | Unset = UNSET

    _DECODE = {
        "id": AS_UUID,
        "created_at": AS_DATE_TIME,
    }
