from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .query_log_tags import QueryLogTags
    from .team_taxonomy_query_response import TeamTaxonomyQueryResponse


@define(kw_only=True)
class TeamTaxonomyQuery(Model):
    """TeamTaxonomyQuery"""

    kind: Literal["TeamTaxonomyQuery"] = "TeamTaxonomyQuery"
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    response: TeamTaxonomyQueryResponse | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _DECODE = {
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One("team_taxonomy_query_response", "TeamTaxonomyQueryResponse"),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
