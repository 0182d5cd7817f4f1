from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import AS_DATE_TIME, UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .hog_ql_metadata_response import HogQLMetadataResponse
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .query_status import QueryStatus
    from .query_timing import QueryTiming


@define(kw_only=True)
class QueryAnswer(Model):
    """QueryAnswer"""

    results: Any | Unset = UNSET
    columns: list[str] | None | Unset = UNSET
    types: list[Any] | None | Unset = UNSET
    has_more: bool | None | Unset = UNSET
    limit: int | None | Unset = UNSET
    offset: int | None | Unset = UNSET
    query_status: QueryStatus | None | Unset = UNSET
    error: str | None | Unset = UNSET
    hogql: str | None | Unset = UNSET
    clickhouse: str | None | Unset = UNSET
    query: Any | Unset = UNSET
    explain: list[str] | None | Unset = UNSET
    timings: list[QueryTiming] | None | Unset = UNSET
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    metadata: HogQLMetadataResponse | None | Unset = UNSET
    resolved_date_range: dict[str, Any] | None | Unset = UNSET
    timezone: str | None | Unset = UNSET
    is_cached: bool | None | Unset = UNSET
    cache_key: str | None | Unset = UNSET
    cache_target_age: datetime.datetime | None | Unset = UNSET
    last_refresh: datetime.datetime | None | Unset = UNSET
    next_allowed_client_refresh: datetime.datetime | None | Unset = UNSET

    _WIRE = {
        "has_more": "hasMore",
    }

    _DECODE = {
        "query_status": One("query_status", "QueryStatus"),
        "timings": Each(One("query_timing", "QueryTiming")),
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "metadata": One("hog_ql_metadata_response", "HogQLMetadataResponse"),
        "cache_target_age": AS_DATE_TIME,
        "last_refresh": AS_DATE_TIME,
        "next_allowed_client_refresh": AS_DATE_TIME,
    }
