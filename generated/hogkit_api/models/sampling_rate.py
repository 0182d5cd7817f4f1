from __future__ import annotations

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class SamplingRate(Model):
    """SamplingRate"""

    numerator: float
    denominator: float | None | Unset = UNSET
