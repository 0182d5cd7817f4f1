from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, UNSET, Each, Model, One, Unset

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
class PatchedUser(Model):
    """PatchedUser

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

    date_joined: datetime.datetime | Unset = UNSET
    uuid: UUID | Unset = UNSET
    distinct_id: str | None | Unset = UNSET
    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
    email: str | Unset = UNSET
    pending_email: str | None | Unset = UNSET
    is_email_verified: bool | None | Unset = UNSET
    notification_settings: dict[str, Any] | Unset = UNSET
    anonymize_data: bool | None | Unset = UNSET
    toolbar_mode: ToolbarModeEnum | BlankEnum | None | Unset = UNSET
    has_password: bool | Unset = UNSET
    id: int | Unset = UNSET
    is_staff: bool | Unset = UNSET
    is_impersonated: bool | None | Unset = UNSET
    is_impersonated_until: str | None | Unset = UNSET
    sensitive_session_expires_at: str | None | Unset = UNSET
    team: TeamBasic | Unset = UNSET
    organization: Organization | Unset = UNSET
    organizations: list[OrganizationBasic] | Unset = UNSET
    set_current_organization: str | Unset = UNSET
    set_current_team: str | Unset = UNSET
    password: str | Unset = UNSET
    current_password: str | Unset = UNSET
    events_column_config: Any | Unset = UNSET
    is_2fa_enabled: bool | Unset = UNSET
    has_social_auth: bool | Unset = UNSET
    has_sso_enforcement: bool | Unset = UNSET
    has_seen_product_intro_for: Any | Unset = UNSET
    scene_personalisation: list[ScenePersonalisationBasic] | Unset = UNSET
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
