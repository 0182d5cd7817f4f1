from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from attrs import define

from ..types import AS_UUID, UNSET, Model, Unset

if TYPE_CHECKING:
    from .blank_enum import BlankEnum
    from .property_type_enum import PropertyTypeEnum


@define(kw_only=True)
class PatchedPropertyDefinition(Model):
    """PatchedPropertyDefinition

    Attributes:
        id: Read only.
        is_seen_on_filtered_events: Read only.
    """

    id: UUID | Unset = UNSET
    name: str | Unset = UNSET
    is_numerical: bool | Unset = UNSET
    property_type: PropertyTypeEnum | BlankEnum | None | Unset = UNSET
    tags: list[Any] | Unset = UNSET
    is_seen_on_filtered_events: str | Unset = UNSET

    _DECODE = {
        "id": AS_UUID,
    }
