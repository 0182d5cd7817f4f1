from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import Model, One

if TYPE_CHECKING:
    from .metrics import Metrics


@define(kw_only=True)
class WebTrendsItem(Model):
    """WebTrendsItem"""

    bucket: str
    metrics: Metrics

    _DECODE = {
        "metrics": One("metrics", "Metrics"),
    }
