from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .sampling_rate import SamplingRate


@define(kw_only=True)
class WebAnalyticsSampling(Model):
    """WebAnalyticsSampling"""

    enabled: bool | None | Unset = UNSET
    force_sampling_rate: SamplingRate | None | Unset = UNSET

    _WIRE = {
        "force_sampling_rate": "forceSamplingRate",
    }

    _DECODE = {
        "force_sampling_rate": One("sampling_rate", "SamplingRate"),
    }
