from __future__ import annotations

from attrs import define

from ..types import Model


@define(kw_only=True)
class VolumeBucket(Model):
    """VolumeBucket"""

    label: str
    value: float
