from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .event_definition_record import EventDefinitionRecord


@define(kw_only=True)
class EventDefinitionList(Model):
    """EventDefinitionList"""

    results: list[EventDefinitionRecord]
    count: int | Unset = UNSET
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("event_definition_record", "EventDefinitionRecord")),
    }
