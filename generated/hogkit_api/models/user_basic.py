from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from attrs import define

from ..types import AS_UUID, FROM_SERVER, UNSET, Model, Unset

if TYPE_CHECKING:
    from .blank_enum import BlankEnum
    from .role_at_organization_enum import RoleAtOrganizationEnum


@define(kw_only=True)
class UserBasic(Model):
    """UserBasic

    Attributes:
        id: Read only.
        uuid: Read only.
        hedgehog_config: Read only.
    """

    email: str
    id: int = FROM_SERVER
    uuid: UUID = FROM_SERVER
    distinct_id: str | None | Unset = UNSET
    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
    is_email_verified: bool | None | Unset = UNSET
    hedgehog_config: dict[str, Any] | None = FROM_SERVER
    role_at_organization: RoleAtOrganizationEnum | BlankEnum | None | Unset = UNSET

    _DECODE = {
        "uuid": AS_UUID,
    }
