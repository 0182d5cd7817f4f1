from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .query_log_tags import QueryLogTags
    from .vector_search_query_response import VectorSearchQueryResponse


@define(kw_only=True)
class VectorSearchQuery(Model):
    """VectorSearchQuery"""

    embedding: list[float]
    embedding_version: float | None | Unset = UNSET
    kind: Literal["VectorSearchQuery"] = "VectorSearchQuery"
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    response: VectorSearchQueryResponse | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _WIRE = {
        "embedding_version": "embeddingVersion",
    }

    _DECODE = {
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One("vector_search_query_response", "VectorSearchQueryResponse"),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
