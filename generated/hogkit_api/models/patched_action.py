from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import AS_DATE_TIME, UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .action_step_json import ActionStepJSON
    from .user_basic import UserBasic


@define(kw_only=True)
class PatchedAction(Model):
    """PatchedAction

    Attributes:
        id: Read only.
        created_at: Read only.
        created_by: Read only.
        is_calculating: Read only.
        team_id: Read only.
        is_action: Read only.
        bytecode_error: Read only.
        creation_context: Read only.
        user_access_level: Read only.
    """

    id: int | Unset = UNSET
    name: str | None | Unset = UNSET
    description: str | Unset = UNSET
    tags: list[Any] | Unset = UNSET
    post_to_slack: bool | Unset = UNSET
    slack_message_format: str | Unset = UNSET
    steps: list[ActionStepJSON] | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    created_by: UserBasic | Unset = UNSET
    deleted: bool | Unset = UNSET
    is_calculating: bool | Unset = UNSET
    last_calculated_at: datetime.datetime | Unset = UNSET
    team_id: int | Unset = UNSET
    is_action: bool | Unset = UNSET
    bytecode_error: str | None | Unset = UNSET
    pinned_at: datetime.datetime | None | Unset = UNSET
    creation_context: str | Unset = UNSET
    field_create_in_folder: str | Unset = UNSET
    user_access_level: str | None | Unset = UNSET

    _WIRE = {
        "field_create_in_folder": "_create_in_folder",
    }

    _DECODE = {
        "steps": Each(One("action_step_json", "ActionStepJSON")),
        "created_at": AS_DATE_TIME,
        "created_by": One("user_basic", "UserBasic"),
        "last_calculated_at": AS_DATE_TIME,
        "pinned_at": AS_DATE_TIME,
    }
