from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Each, Either, Model, One, Unset

if TYPE_CHECKING:
    from .group_property_filter import GroupPropertyFilter
    from .groups_query_response import GroupsQueryResponse
    from .hog_ql_property_filter import HogQLPropertyFilter
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .query_log_tags import QueryLogTags


@define(kw_only=True)
class GroupsQuery(Model):
    """GroupsQuery"""

    group_type_index: int
    kind: Literal["GroupsQuery"] = "GroupsQuery"
    limit: int | None | Unset = UNSET
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    offset: int | None | Unset = UNSET
    order_by: list[str] | None | Unset = UNSET
    properties: list[GroupPropertyFilter | HogQLPropertyFilter] | None | Unset = UNSET
    response: GroupsQueryResponse | None | Unset = UNSET
    search: str | None | Unset = UNSET
    select: list[str] | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _WIRE = {
        "order_by": "orderBy",
    }

    _DECODE = {
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "properties": Each(
            Either(
                tag="type",
                tagged={
                    "group": One("group_property_filter", "GroupPropertyFilter"),
                    "hogql": One("hog_ql_property_filter", "HogQLPropertyFilter"),
                },
            )
        ),
        "response": One("groups_query_response", "GroupsQueryResponse"),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
