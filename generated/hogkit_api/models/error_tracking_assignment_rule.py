from __future__ import annotations

from typing import Any
from uuid import UUID

from attrs import define

from ..types import AS_UUID, FROM_SERVER, UNSET, Model, Unset


@define(kw_only=True)
class ErrorTrackingAssignmentRule(Model):
    """ErrorTrackingAssignmentRule

    Attributes:
        id: Read only.
        assignee: Read only.
    """

    filters: Any
    order_key: int
    id: UUID = FROM_SERVER
    assignee: str = FROM_SERVER
    disabled_data: Any | Unset = UNSET

    _DECODE = {
        "id": AS_UUID,
    }
