from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import Each, Model, One

if TYPE_CHECKING:
    from .event_odds_ratio_serialized import EventOddsRatioSerialized


@define(kw_only=True)
class FunnelCorrelationResult(Model):
    """FunnelCorrelationResult"""

    events: list[EventOddsRatioSerialized]
    skewed: bool

    _DECODE = {
        "events": Each(One("event_odds_ratio_serialized", "EventOddsRatioSerialized")),
    }
