from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .volume_bucket import VolumeBucket


@define(kw_only=True)
class ErrorTrackingIssueAggregations(Model):
    """ErrorTrackingIssueAggregations"""

    occurrences: float
    sessions: float
    users: float
    volume_buckets: list[VolumeBucket]
    volume_range: list[float] | None | Unset = UNSET

    _WIRE = {
        "volume_range": "volumeRange",
    }

    _DECODE = {
        "volume_buckets": Each(One("volume_bucket", "VolumeBucket")),
    }
