from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import Model, One

if TYPE_CHECKING:
    from .correlation_type import CorrelationType
    from .event_definition import EventDefinition


@define(kw_only=True)
class EventOddsRatioSerialized(Model):
    """EventOddsRatioSerialized"""

    correlation_type: CorrelationType
    event: EventDefinition
    failure_count: int
    odds_ratio: float
    success_count: int

    _DECODE = {
        "event": One("event_definition", "EventDefinition"),
    }
