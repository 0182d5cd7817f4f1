from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .date_range import DateRange
    from .distance_func import DistanceFunc
    from .document_similarity_query_response import DocumentSimilarityQueryResponse
    from .embedded_document import EmbeddedDocument
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .order_by import OrderBy
    from .order_direction import OrderDirection
    from .query_log_tags import QueryLogTags


@define(kw_only=True)
class DocumentSimilarityQuery(Model):
    """DocumentSimilarityQuery"""

    date_range: DateRange
    distance_func: DistanceFunc
    document_types: list[str]
    model: str
    order_by: OrderBy
    order_direction: OrderDirection
    origin: EmbeddedDocument
    products: list[str]
    renderings: list[str]
    kind: Literal["DocumentSimilarityQuery"] = "DocumentSimilarityQuery"
    limit: int | None | Unset = UNSET
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    offset: int | None | Unset = UNSET
    response: DocumentSimilarityQueryResponse | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    threshold: float | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _WIRE = {
        "date_range": "dateRange",
    }

    _DECODE = {
        "date_range": One("date_range", "DateRange"),
        "origin": One("embedded_document", "EmbeddedDocument"),
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One("document_similarity_query_response", "DocumentSimilarityQueryResponse"),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
