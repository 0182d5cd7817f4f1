from __future__ import annotations

from typing import Any
from uuid import UUID

from attrs import define

from ..types import AS_UUID, FROM_SERVER, Model


@define(kw_only=True)
class ErrorTrackingSuppressionRule(Model):
    """ErrorTrackingSuppressionRule

    Attributes:
        id: Read only.
    """

    filters: Any
    order_key: int
    id: UUID = FROM_SERVER

    _DECODE = {
        "id": AS_UUID,
    }
