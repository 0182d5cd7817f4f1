from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .date_range import DateRange
    from .error_tracking_issue_assignee import ErrorTrackingIssueAssignee
    from .error_tracking_query_response import ErrorTrackingQueryResponse
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .order_by_1 import OrderBy1
    from .order_direction_1 import OrderDirection1
    from .property_group_filter import PropertyGroupFilter
    from .query_log_tags import QueryLogTags
    from .revenue_entity import RevenueEntity
    from .revenue_period import RevenuePeriod
    from .status_2 import Status2


@define(kw_only=True)
class ErrorTrackingQuery(Model):
    """ErrorTrackingQuery"""

    date_range: DateRange
    order_by: OrderBy1
    volume_resolution: int
    assignee: ErrorTrackingIssueAssignee | None | Unset = UNSET
    filter_group: PropertyGroupFilter | None | Unset = UNSET
    filter_test_accounts: bool | None | Unset = UNSET
    issue_id: str | None | Unset = UNSET
    kind: Literal["ErrorTrackingQuery"] = "ErrorTrackingQuery"
    limit: int | None | Unset = UNSET
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    offset: int | None | Unset = UNSET
    order_direction: OrderDirection1 | None | Unset = UNSET
    person_id: str | None | Unset = UNSET
    response: ErrorTrackingQueryResponse | None | Unset = UNSET
    revenue_entity: RevenueEntity | None | Unset = UNSET
    revenue_period: RevenuePeriod | None | Unset = UNSET
    search_query: str | None | Unset = UNSET
    status: Status2 | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    version: float | None | Unset = UNSET
    with_aggregations: bool | None | Unset = UNSET
    with_first_event: bool | None | Unset = UNSET
    with_last_event: bool | None | Unset = UNSET

    _WIRE = {
        "date_range": "dateRange",
        "order_by": "orderBy",
        "volume_resolution": "volumeResolution",
        "filter_group": "filterGroup",
        "filter_test_accounts": "filterTestAccounts",
        "issue_id": "issueId",
        "order_direction": "orderDirection",
        "person_id": "personId",
        "revenue_entity": "revenueEntity",
        "revenue_period": "revenuePeriod",
        "search_query": "searchQuery",
        "with_aggregations": "withAggregations",
        "with_first_event": "withFirstEvent",
        "with_last_event": "withLastEvent",
    }

    _DECODE = {
        "date_range": One("date_range", "DateRange"),
        "assignee": One("error_tracking_issue_assignee", "ErrorTrackingIssueAssignee"),
        "filter_group": One("property_group_filter", "PropertyGroupFilter"),
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One("error_tracking_query_response", "ErrorTrackingQueryResponse"),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
