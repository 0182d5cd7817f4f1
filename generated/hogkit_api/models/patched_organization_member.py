from __future__ import annotations

import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .organization_membership_level import OrganizationMembershipLevel
    from .user_basic import UserBasic


@define(kw_only=True)
class PatchedOrganizationMember(Model):
    """PatchedOrganizationMember

    Attributes:
        id: Read only.
        user: Read only.
        joined_at: Read only.
        updated_at: Read only.
        is_2fa_enabled: Read only.
        has_social_auth: Read only.
        last_login: Read only.
    """

    id: UUID | Unset = UNSET
    user: UserBasic | Unset = UNSET
    level: OrganizationMembershipLevel | Unset = UNSET
    joined_at: datetime.datetime | Unset = UNSET
    updated_at: datetime.datetime | Unset = UNSET
    is_2fa_enabled: bool | Unset = UNSET
    has_social_auth: bool | Unset = UNSET
    last_login: datetime.datetime | Unset = UNSET

    _DECODE = {
        "id": AS_UUID,
        "user": One("user_basic", "UserBasic"),
        "joined_at": AS_DATE_TIME,
        "updated_at": AS_DATE_TIME,
        "last_login": AS_DATE_TIME,
    }
