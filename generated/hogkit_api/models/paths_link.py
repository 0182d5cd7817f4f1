from __future__ import annotations

from attrs import define

from ..types import Model


@define(kw_only=True)
class PathsLink(Model):
    """PathsLink"""

    average_conversion_time: float
    source: str
    target: str
    value: float
