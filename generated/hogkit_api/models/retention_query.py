from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Each, Either, Model, One, Unset

if TYPE_CHECKING:
    from .breakdown_filter import BreakdownFilter
    from .cohort_property_filter import CohortPropertyFilter
    from .data_warehouse_person_property_filter import DataWarehousePersonPropertyFilter
    from .data_warehouse_property_filter import DataWarehousePropertyFilter
    from .date_range import DateRange
    from .element_property_filter import ElementPropertyFilter
    from .empty_property_filter import EmptyPropertyFilter
    from .error_tracking_issue_filter import ErrorTrackingIssueFilter
    from .event_metadata_property_filter import EventMetadataPropertyFilter
    from .event_property_filter import EventPropertyFilter
    from .feature_property_filter import FeaturePropertyFilter
    from .flag_property_filter import FlagPropertyFilter
    from .group_property_filter import GroupPropertyFilter
    from .hog_ql_property_filter import HogQLPropertyFilter
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .log_entry_property_filter import LogEntryPropertyFilter
    from .log_property_filter import LogPropertyFilter
    from .person_property_filter import PersonPropertyFilter
    from .property_group_filter import PropertyGroupFilter
    from .query_log_tags import QueryLogTags
    from .recording_property_filter import RecordingPropertyFilter
    from .retention_filter import RetentionFilter
    from .retention_query_response import RetentionQueryResponse
    from .revenue_analytics_property_filter import RevenueAnalyticsPropertyFilter
    from .session_property_filter import SessionPropertyFilter


@define(kw_only=True)
class RetentionQuery(Model):
    """RetentionQuery"""

    retention_filter: RetentionFilter
    aggregation_group_type_index: int | None | Unset = UNSET
    breakdown_filter: BreakdownFilter | None | Unset = UNSET
    data_color_theme: float | None | Unset = UNSET
    date_range: DateRange | None | Unset = UNSET
    filter_test_accounts: bool | None | Unset = UNSET
    kind: Literal["RetentionQuery"] = "RetentionQuery"
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    properties: (
        list[
            EventPropertyFilter
            | PersonPropertyFilter
            | ElementPropertyFilter
            | EventMetadataPropertyFilter
            | SessionPropertyFilter
            | CohortPropertyFilter
            | RecordingPropertyFilter
            | LogEntryPropertyFilter
            | GroupPropertyFilter
            | FeaturePropertyFilter
            | FlagPropertyFilter
            | HogQLPropertyFilter
            | EmptyPropertyFilter
            | DataWarehousePropertyFilter
            | DataWarehousePersonPropertyFilter
            | ErrorTrackingIssueFilter
            | LogPropertyFilter
            | RevenueAnalyticsPropertyFilter
        ]
        | PropertyGroupFilter
        | None
        | Unset
    ) = UNSET
    response: RetentionQueryResponse | None | Unset = UNSET
    sampling_factor: float | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _WIRE = {
        "retention_filter": "retentionFilter",
        "breakdown_filter": "breakdownFilter",
        "data_color_theme": "dataColorTheme",
        "date_range": "dateRange",
        "filter_test_accounts": "filterTestAccounts",
        "sampling_factor": "samplingFactor",
    }

    _DECODE = {
        "retention_filter": One("retention_filter", "RetentionFilter"),
        "breakdown_filter": One("breakdown_filter", "BreakdownFilter"),
        "date_range": One("date_range", "DateRange"),
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "properties": Either(
            Each(
                Either(
                    tag="type",
                    tagged={
                        "event": One("event_property_filter", "EventPropertyFilter"),
                        "person": One("person_property_filter", "PersonPropertyFilter"),
                        "element": One("element_property_filter", "ElementPropertyFilter"),
                        "event_metadata": One("event_metadata_property_filter", "EventMetadataPropertyFilter"),
                        "session": One("session_property_filter", "SessionPropertyFilter"),
                        "cohort": One("cohort_property_filter", "CohortPropertyFilter"),
                        "recording": One("recording_property_filter", "RecordingPropertyFilter"),
                        "log_entry": One("log_entry_property_filter", "LogEntryPropertyFilter"),
                        "group": One("group_property_filter", "GroupPropertyFilter"),
                        "feature": One("feature_property_filter", "FeaturePropertyFilter"),
                        "flag": One("flag_property_filter", "FlagPropertyFilter"),
                        "hogql": One("hog_ql_property_filter", "HogQLPropertyFilter"),
                        "data_warehouse": One("data_warehouse_property_filter", "DataWarehousePropertyFilter"),
                        "data_warehouse_person_property": One(
                            "data_warehouse_person_property_filter", "DataWarehousePersonPropertyFilter"
                        ),
                        "error_tracking_issue": One("error_tracking_issue_filter", "ErrorTrackingIssueFilter"),
                        "log": One("log_property_filter", "LogPropertyFilter"),
                        "revenue_analytics": One("revenue_analytics_property_filter", "RevenueAnalyticsPropertyFilter"),
                    },
                    untagged=(One("empty_property_filter", "EmptyPropertyFilter"),),
                )
            ),
            untagged=(One("property_group_filter", "PropertyGroupFilter"),),
        ),
        "response": One("retention_query_response", "RetentionQueryResponse"),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
