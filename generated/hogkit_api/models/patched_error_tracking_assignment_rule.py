from __future__ import annotations

from typing import Any
from uuid import UUID

from attrs import define

from ..types import AS_UUID, UNSET, Model, Unset


@define(kw_only=True)
class PatchedErrorTrackingAssignmentRule(Model):
    """PatchedErrorTrackingAssignmentRule

    Attributes:
        id: Read only.
        assignee: Read only.
    """

    id: UUID | Unset = UNSET
    filters: Any | Unset = UNSET
    assignee: str | Unset = UNSET
    order_key: int | Unset = UNSET
    disabled_data: Any | Unset = UNSET

    _DECODE = {
        "id": AS_UUID,
    }
