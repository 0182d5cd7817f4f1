from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from attrs import define

from ..types import AS_UUID, FROM_SERVER, UNSET, Model, Unset

if TYPE_CHECKING:
    from .membership_level_enum import MembershipLevelEnum


@define(kw_only=True)
class OrganizationBasic(Model):
    """OrganizationBasic

    Attributes:
        id: Read only.
        logo_media_id: Read only.
        membership_level: Read only.
    """

    name: str
    slug: str
    id: UUID = FROM_SERVER
    logo_media_id: UUID | None = FROM_SERVER
    membership_level: MembershipLevelEnum | None = FROM_SERVER
    members_can_use_personal_api_keys: bool | Unset = UNSET

    _DECODE = {
        "id": AS_UUID,
        "logo_media_id": AS_UUID,
    }
