from __future__ import annotations

import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, Model, One

if TYPE_CHECKING:
    from .dashboard_restriction_level import DashboardRestrictionLevel
    from .user_basic import UserBasic


@define(kw_only=True)
class DashboardCollaborator(Model):
    """DashboardCollaborator

    Attributes:
        id: Read only.
        dashboard_id: Read only.
        user: Read only.
        added_at: Read only.
        updated_at: Read only.
    """

    level: DashboardRestrictionLevel
    user_uuid: UUID
    id: UUID = FROM_SERVER
    dashboard_id: int = FROM_SERVER
    user: UserBasic = FROM_SERVER
    added_at: datetime.datetime = FROM_SERVER
    updated_at: datetime.datetime = FROM_SERVER

    _DECODE = {
        "user_uuid": AS_UUID,
        "id": AS_UUID,
        "user": One("user_basic", "UserBasic"),
        "added_at": AS_DATE_TIME,
        "updated_at": AS_DATE_TIME,
    }
