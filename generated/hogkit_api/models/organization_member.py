from __future__ import annotations

import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .organization_membership_level import OrganizationMembershipLevel
    from .user_basic import UserBasic


@define(kw_only=True)
class OrganizationMember(Model):
    """OrganizationMember

    Attributes:
        id: Read only.
        user: Read only.
        joined_at: Read only.
        updated_at: Read only.
        is_2fa_enabled: Read only.
        has_social_auth: Read only.
        last_login: Read only.
    """

    id: UUID = FROM_SERVER
    user: UserBasic = FROM_SERVER
    level: OrganizationMembershipLevel | Unset = UNSET
    joined_at: datetime.datetime = FROM_SERVER
    updated_at: datetime.datetime = FROM_SERVER
    is_2fa_enabled: bool = FROM_SERVER
    has_social_auth: bool = FROM_SERVER
    last_login: datetime.datetime = FROM_SERVER

    _DECODE = {
        "id": AS_UUID,
        "user": One("user_basic", "UserBasic"),
        "joined_at": AS_DATE_TIME,
        "updated_at": AS_DATE_TIME,
        "last_login": AS_DATE_TIME,
    }
