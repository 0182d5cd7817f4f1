from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .blank_enum import BlankEnum
    from .organization import Organization
    from .organization_basic import OrganizationBasic
    from .role_at_organization_enum import RoleAtOrganizationEnum
    from .scene_personalisation_basic import ScenePersonalisationBasic
    from .team_basic import TeamBasic
    from .theme_mode_enum import ThemeModeEnum
    from .toolbar_mode_enum import ToolbarModeEnum


@define(kw_only=True)
class User(Model):
    """User

    Attributes:
        date_joined: Read only.
        uuid: Read only.
        distinct_id: Read only.
        pending_email: Read only.
        is_email_verified: Read only.
        has_password: Read only.
        id: Read only.
        is_impersonated: Read only.
        is_impersonated_until: Read only.
        sensitive_session_expires_at: Read only.
        team: Read only.
        organization: Read only.
        organizations: Read only.
        is_2fa_enabled: Read only.
        has_social_auth: Read only.
        has_sso_enforcement: Read only.
        scene_personalisation: Read only.
    """

    email: str
    password: str
    date_joined: datetime.datetime = FROM_SERVER
    uuid: UUID = FROM_SERVER
    distinct_id: str | None = FROM_SERVER
    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
    pending_email: str | None = FROM_SERVER
    is_email_verified: bool | None = FROM_SERVER
    notification_settings: dict[str, Any] | Unset = UNSET
    anonymize_data: bool | None | Unset = UNSET
    toolbar_mode: ToolbarModeEnum | BlankEnum | None | Unset = UNSET
    has_password: bool = FROM_SERVER
    id: int = FROM_SERVER
    is_staff: bool | Unset = UNSET
    is_impersonated: bool | None = FROM_SERVER
    is_impersonated_until: str | None = FROM_SERVER
    sensitive_session_expires_at: str | None = FROM_SERVER
    team: TeamBasic = FROM_SERVER
    organization: Organization = FROM_SERVER
    organizations: list[OrganizationBasic] = FROM_SERVER
    set_current_organization: str | Unset = UNSET
    set_current_team: str | Unset = UNSET
    current_password: str | Unset = UNSET
    events_column_config: Any | Unset = UNSET
    is_2fa_enabled: bool = FROM_SERVER
    has_social_auth: bool = FROM_SERVER
    has_sso_enforcement: bool = FROM_SERVER
    has_seen_product_intro_for: Any | Unset = UNSET
    scene_personalisation: list[ScenePersonalisationBasic] = FROM_SERVER
    theme_mode: ThemeModeEnum | BlankEnum | None | Unset = UNSET
    hedgehog_config: Any | Unset = UNSET
    role_at_organization: RoleAtOrganizationEnum | Unset = UNSET

    _DECODE = {
        "date_joined": AS_DATE_TIME,
        "uuid": AS_UUID,
        "team": One("team_basic", "TeamBasic"),
        "organization": One("organization", "Organization"),
        "organizations": Each(One("organization_basic", "OrganizationBasic")),
        "scene_personalisation": Each(One("scene_personalisation_basic", "ScenePersonalisationBasic")),
    }
