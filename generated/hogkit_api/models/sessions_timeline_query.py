from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .query_log_tags import QueryLogTags
    from .sessions_timeline_query_response import SessionsTimelineQueryResponse


@define(kw_only=True)
class SessionsTimelineQuery(Model):
    """SessionsTimelineQuery"""

    after: str | None | Unset = UNSET
    before: str | None | Unset = UNSET
    kind: Literal["SessionsTimelineQuery"] = "SessionsTimelineQuery"
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    person_id: str | None | Unset = UNSET
    response: SessionsTimelineQueryResponse | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _WIRE = {
        "person_id": "personId",
    }

    _DECODE = {
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One("sessions_timeline_query_response", "SessionsTimelineQueryResponse"),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
