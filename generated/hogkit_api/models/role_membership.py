from __future__ import annotations

import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, Model, One

if TYPE_CHECKING:
    from .organization_member import OrganizationMember
    from .user_basic import UserBasic


@define(kw_only=True)
class RoleMembership(Model):
    """RoleMembership

    Attributes:
        id: Read only.
        role_id: Read only.
        organization_member: Read only.
        user: Read only.
        joined_at: Read only.
        updated_at: Read only.
    """

    user_uuid: UUID
    id: UUID = FROM_SERVER
    role_id: UUID = FROM_SERVER
    organization_member: OrganizationMember = FROM_SERVER
    user: UserBasic = FROM_SERVER
    joined_at: datetime.datetime = FROM_SERVER
    updated_at: datetime.datetime = FROM_SERVER

    _DECODE = {
        "user_uuid": AS_UUID,
        "id": AS_UUID,
        "role_id": AS_UUID,
        "organization_member": One("organization_member", "OrganizationMember"),
        "user": One("user_basic", "UserBasic"),
        "joined_at": AS_DATE_TIME,
        "updated_at": AS_DATE_TIME,
    }
