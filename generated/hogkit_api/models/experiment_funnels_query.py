from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .experiment_funnels_query_response import ExperimentFunnelsQueryResponse
    from .funnels_query import FunnelsQuery
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .query_log_tags import QueryLogTags


@define(kw_only=True)
class ExperimentFunnelsQuery(Model):
    """ExperimentFunnelsQuery"""

    funnels_query: FunnelsQuery
    experiment_id: int | None | Unset = UNSET
    fingerprint: str | None | Unset = UNSET
    kind: Literal["ExperimentFunnelsQuery"] = "ExperimentFunnelsQuery"
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    name: str | None | Unset = UNSET
    response: ExperimentFunnelsQueryResponse | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    uuid: str | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _DECODE = {
        "funnels_query": One("funnels_query", "FunnelsQuery"),
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One("experiment_funnels_query_response", "ExperimentFunnelsQueryResponse"),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
