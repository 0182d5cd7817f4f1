from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from attrs import define

from ..types import AS_UUID, UNSET, Model, Unset

if TYPE_CHECKING:
    from .display_enum import DisplayEnum
    from .group_usage_metric_format_enum import GroupUsageMetricFormatEnum


@define(kw_only=True)
class PatchedGroupUsageMetric(Model):
    """PatchedGroupUsageMetric

    Attributes:
        id: Read only.
    """

    id: UUID | Unset = UNSET
    name: str | Unset = UNSET
    format_: GroupUsageMetricFormatEnum | Unset = UNSET
    interval: int | Unset = UNSET
    display: DisplayEnum | Unset = UNSET
    filters: Any | Unset = UNSET

    _WIRE = {
        "format_": "format",
    }

    _DECODE = {
        "id": AS_UUID,
    }
