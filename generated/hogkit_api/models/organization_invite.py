from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .organization_membership_level import OrganizationMembershipLevel
    from .user_basic import UserBasic


@define(kw_only=True)
class OrganizationInvite(Model):
    """OrganizationInvite

    Attributes:
        id: Read only.
        emailing_attempt_made: Read only.
        is_expired: Read only.
        created_by: Read only.
        created_at: Read only.
        updated_at: Read only.
    """

    target_email: str
    id: UUID = FROM_SERVER
    first_name: str | Unset = UNSET
    emailing_attempt_made: bool = FROM_SERVER
    level: OrganizationMembershipLevel | Unset = UNSET
    is_expired: bool = FROM_SERVER
    created_by: UserBasic = FROM_SERVER
    created_at: datetime.datetime = FROM_SERVER
    updated_at: datetime.datetime = FROM_SERVER
    message: str | None | Unset = UNSET
    private_project_access: Any | Unset = UNSET
    send_email: bool | Unset = UNSET
    combine_pending_invites: bool | Unset = UNSET

    _DECODE = {
        "id": AS_UUID,
        "created_by": One("user_basic", "UserBasic"),
        "created_at": AS_DATE_TIME,
        "updated_at": AS_DATE_TIME,
    }
