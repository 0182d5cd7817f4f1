from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .event_taxonomy_query_response import EventTaxonomyQueryResponse
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .query_log_tags import QueryLogTags


@define(kw_only=True)
class EventTaxonomyQuery(Model):
    """EventTaxonomyQuery"""

    action_id: int | None | Unset = UNSET
    event: str | None | Unset = UNSET
    kind: Literal["EventTaxonomyQuery"] = "EventTaxonomyQuery"
    max_property_values: int | None | Unset = UNSET
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    properties: list[str] | None | Unset = UNSET
    response: EventTaxonomyQueryResponse | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _WIRE = {
        "action_id": "actionId",
        "max_property_values": "maxPropertyValues",
    }

    _DECODE = {
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One("event_taxonomy_query_response", "EventTaxonomyQueryResponse"),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
