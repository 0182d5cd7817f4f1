from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from attrs import define

from ..types import AS_UUID, FROM_SERVER, Model

if TYPE_CHECKING:
    from .timezone_enum import TimezoneEnum


@define(kw_only=True)
class ProjectBackwardCompatBasic(Model):
    """ProjectBackwardCompatBasic

    Attributes:
        id: Read only.
        uuid: Read only.
        organization: Read only.
        api_token: Read only.
        name: Read only.
        completed_snippet_onboarding: Read only.
        has_completed_onboarding_for: Read only.
        ingested_event: Read only.
        is_demo: Read only.
        timezone: Read only.
        access_control: Read only.
    """

    id: int = FROM_SERVER
    uuid: UUID = FROM_SERVER
    organization: UUID = FROM_SERVER
    api_token: str = FROM_SERVER
    name: str = FROM_SERVER
    completed_snippet_onboarding: bool = FROM_SERVER
    has_completed_onboarding_for: Any = FROM_SERVER
    ingested_event: bool = FROM_SERVER
    is_demo: bool = FROM_SERVER
    timezone: TimezoneEnum = FROM_SERVER
    access_control: bool = FROM_SERVER

    _DECODE = {
        "uuid": AS_UUID,
        "organization": AS_UUID,
    }
