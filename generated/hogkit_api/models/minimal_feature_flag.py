from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import FROM_SERVER, UNSET, Model, Unset

if TYPE_CHECKING:
    from .blank_enum import BlankEnum
    from .evaluation_runtime_enum import EvaluationRuntimeEnum


@define(kw_only=True)
class MinimalFeatureFlag(Model):
    """MinimalFeatureFlag

    Attributes:
        id: Read only.
        team_id: Read only.
        evaluation_tags: Read only.
    """

    key: str
    id: int = FROM_SERVER
    team_id: int = FROM_SERVER
    name: str | Unset = UNSET
    filters: dict[str, Any] | Unset = UNSET
    deleted: bool | Unset = UNSET
    active: bool | Unset = UNSET
    ensure_experience_continuity: bool | None | Unset = UNSET
    has_encrypted_payloads: bool | None | Unset = UNSET
    version: int | None | Unset = UNSET
    evaluation_runtime: EvaluationRuntimeEnum | BlankEnum | None | Unset = UNSET
    evaluation_tags: list[str] = FROM_SERVER
