from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .query_log_tags import QueryLogTags
    from .suggested_questions_query_response import SuggestedQuestionsQueryResponse


@define(kw_only=True)
class SuggestedQuestionsQuery(Model):
    """SuggestedQuestionsQuery"""

    kind: Literal["SuggestedQuestionsQuery"] = "SuggestedQuestionsQuery"
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    response: SuggestedQuestionsQueryResponse | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _DECODE = {
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One("suggested_questions_query_response", "SuggestedQuestionsQueryResponse"),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
