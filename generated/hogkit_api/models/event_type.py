from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .element_type import ElementType
    from .person import Person


@define(kw_only=True)
class EventType(Model):
    """EventType"""

    distinct_id: str
    elements: list[ElementType]
    event: str
    id: str
    properties: dict[str, Any]
    timestamp: str
    elements_chain: str | None | Unset = UNSET
    person: Person | None | Unset = UNSET
    person_id: str | None | Unset = UNSET
    person_mode: str | None | Unset = UNSET
    uuid: str | None | Unset = UNSET

    _DECODE = {
        "elements": Each(One("element_type", "ElementType")),
        "person": One("person", "Person"),
    }
