from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from attrs import define

from ..types import UNSET, Each, Either, Model, One, Unset

if TYPE_CHECKING:
    from .base_math_type import BaseMathType
    from .calendar_heatmap_math_type import CalendarHeatmapMathType
    from .cohort_property_filter import CohortPropertyFilter
    from .count_per_actor_math_type import CountPerActorMathType
    from .data_warehouse_person_property_filter import DataWarehousePersonPropertyFilter
    from .data_warehouse_property_filter import DataWarehousePropertyFilter
    from .element_property_filter import ElementPropertyFilter
    from .empty_property_filter import EmptyPropertyFilter
    from .error_tracking_issue_filter import ErrorTrackingIssueFilter
    from .event_metadata_property_filter import EventMetadataPropertyFilter
    from .event_property_filter import EventPropertyFilter
    from .experiment_metric_math_type import ExperimentMetricMathType
    from .feature_property_filter import FeaturePropertyFilter
    from .flag_property_filter import FlagPropertyFilter
    from .funnel_math_type import FunnelMathType
    from .group_property_filter import GroupPropertyFilter
    from .hog_ql_property_filter import HogQLPropertyFilter
    from .log_entry_property_filter import LogEntryPropertyFilter
    from .log_property_filter import LogPropertyFilter
    from .math_group_type_index import MathGroupTypeIndex
    from .person_property_filter import PersonPropertyFilter
    from .property_math_type import PropertyMathType
    from .recording_property_filter import RecordingPropertyFilter
    from .revenue_analytics_property_filter import RevenueAnalyticsPropertyFilter
    from .revenue_currency_property_config import RevenueCurrencyPropertyConfig
    from .session_property_filter import SessionPropertyFilter


@define(kw_only=True)
class EventsNode(Model):
    """EventsNode"""

    custom_name: str | None | Unset = UNSET
    event: str | None | Unset = UNSET
    fixed_properties: (
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
        | None
        | Unset
    ) = UNSET
    kind: Literal["EventsNode"] = "EventsNode"
    limit: int | None | Unset = UNSET
    math: (
        BaseMathType
        | FunnelMathType
        | PropertyMathType
        | CountPerActorMathType
        | ExperimentMetricMathType
        | CalendarHeatmapMathType
        | Literal["unique_group", "hogql"]
        | None
        | Unset
    ) = UNSET
    math_group_type_index: MathGroupTypeIndex | None | Unset = UNSET
    math_hogql: str | None | Unset = UNSET
    math_multiplier: float | None | Unset = UNSET
    math_property: str | None | Unset = UNSET
    math_property_revenue_currency: RevenueCurrencyPropertyConfig | None | Unset = UNSET
    math_property_type: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    optional_in_funnel: bool | None | Unset = UNSET
    order_by: list[str] | None | Unset = UNSET
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
        | None
        | Unset
    ) = UNSET
    response: dict[str, Any] | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _WIRE = {
        "fixed_properties": "fixedProperties",
        "optional_in_funnel": "optionalInFunnel",
        "order_by": "orderBy",
    }

    _DECODE = {
        "fixed_properties": Each(
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
        "math_property_revenue_currency": One("revenue_currency_property_config", "RevenueCurrencyPropertyConfig"),
        "properties": Each(
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
    }
