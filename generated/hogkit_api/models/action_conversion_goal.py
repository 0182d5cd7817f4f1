from __future__ import annotations

from attrs import define

from ..types import Model


@define(kw_only=True)
class ActionConversionGoal(Model):
    """ActionConversionGoal"""

    action_id: int

    _WIRE = {
        "action_id": "actionId",
    }
