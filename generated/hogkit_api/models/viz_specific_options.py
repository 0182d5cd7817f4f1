from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .actions_pie import ActionsPie
    from .retention import RETENTION


@define(kw_only=True)
class VizSpecificOptions(Model):
    """VizSpecificOptions"""

    actions_pie: ActionsPie | None | Unset = UNSET
    retention: RETENTION | None | Unset = UNSET

    _WIRE = {
        "actions_pie": "ActionsPie",
        "retention": "RETENTION",
    }

    _DECODE = {
        "actions_pie": One("actions_pie", "ActionsPie"),
        "retention": One("retention", "RETENTION"),
    }
