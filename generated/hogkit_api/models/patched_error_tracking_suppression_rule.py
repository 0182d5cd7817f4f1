from __future__ import annotations

from typing import Any
from uuid import UUID

from attrs import define

from ..types import AS_UUID, UNSET, Model, Unset


@define(kw_only=True)
class PatchedErrorTrackingSuppressionRule(Model):
    """PatchedErrorTrackingSuppressionRule

    Attributes:
        id: Read only.
    """

    id: UUID | Unset = UNSET
    filters: Any | Unset = UNSET
    order_key: int | Unset = UNSET

    _DECODE = {
        "id": AS_UUID,
    }
