from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .actors_query_response import ActorsQueryResponse
    from .compare import Compare
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .query_log_tags import QueryLogTags
    from .stickiness_operator import StickinessOperator
    from .stickiness_query import StickinessQuery


@define(kw_only=True)
class StickinessActorsQuery(Model):
    """StickinessActorsQuery"""

    source: StickinessQuery
    compare: Compare | None | Unset = UNSET
    day: str | int | None | Unset = UNSET
    include_recordings: bool | None | Unset = UNSET
    kind: Literal["StickinessActorsQuery"] = "StickinessActorsQuery"
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    operator: StickinessOperator | None | Unset = UNSET
    response: ActorsQueryResponse | None | Unset = UNSET
    series: int | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _WIRE = {
        "include_recordings": "includeRecordings",
    }

    _DECODE = {
        "source": One("stickiness_query", "StickinessQuery"),
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One("actors_query_response", "ActorsQueryResponse"),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
