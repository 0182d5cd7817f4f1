from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .actors_property_taxonomy_query_response import ActorsPropertyTaxonomyQueryResponse
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .query_log_tags import QueryLogTags


@define(kw_only=True)
class ActorsPropertyTaxonomyQuery(Model):
    """ActorsPropertyTaxonomyQuery"""

    properties: list[str]
    group_type_index: int | None | Unset = UNSET
    kind: Literal["ActorsPropertyTaxonomyQuery"] = "ActorsPropertyTaxonomyQuery"
    max_property_values: int | None | Unset = UNSET
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    response: ActorsPropertyTaxonomyQueryResponse | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _WIRE = {
        "group_type_index": "groupTypeIndex",
        "max_property_values": "maxPropertyValues",
    }

    _DECODE = {
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One("actors_property_taxonomy_query_response", "ActorsPropertyTaxonomyQueryResponse"),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
