from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .date_range import DateRange
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .log_severity_level import LogSeverityLevel
    from .logs_query_response import LogsQueryResponse
    from .order_by_3 import OrderBy3
    from .property_group_filter import PropertyGroupFilter
    from .query_log_tags import QueryLogTags


@define(kw_only=True)
class LogsQuery(Model):
    """LogsQuery"""

    date_range: DateRange
    filter_group: PropertyGroupFilter
    service_names: list[str]
    severity_levels: list[LogSeverityLevel]
    kind: Literal["LogsQuery"] = "LogsQuery"
    limit: int | None | Unset = UNSET
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    offset: int | None | Unset = UNSET
    order_by: OrderBy3 | None | Unset = UNSET
    response: LogsQueryResponse | None | Unset = UNSET
    search_term: str | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _WIRE = {
        "date_range": "dateRange",
        "filter_group": "filterGroup",
        "service_names": "serviceNames",
        "severity_levels": "severityLevels",
        "order_by": "orderBy",
        "search_term": "searchTerm",
    }

    _DECODE = {
        "date_range": One("date_range", "DateRange"),
        "filter_group": One("property_group_filter", "PropertyGroupFilter"),
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One("logs_query_response", "LogsQueryResponse"),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
