from __future__ import annotations

from attrs import define

from ..types import Model


@define(kw_only=True)
class CustomEventConversionGoal(Model):
    """CustomEventConversionGoal"""

    custom_event_name: str

    _WIRE = {
        "custom_event_name": "customEventName",
    }
