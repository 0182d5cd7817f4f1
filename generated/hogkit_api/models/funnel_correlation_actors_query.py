from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Each, Either, Model, One, Unset

if TYPE_CHECKING:
    from .actions_node import ActionsNode
    from .actors_query_response import ActorsQueryResponse
    from .cohort_property_filter import CohortPropertyFilter
    from .data_warehouse_node import DataWarehouseNode
    from .data_warehouse_person_property_filter import DataWarehousePersonPropertyFilter
    from .data_warehouse_property_filter import DataWarehousePropertyFilter
    from .element_property_filter import ElementPropertyFilter
    from .empty_property_filter import EmptyPropertyFilter
    from .error_tracking_issue_filter import ErrorTrackingIssueFilter
    from .event_metadata_property_filter import EventMetadataPropertyFilter
    from .event_property_filter import EventPropertyFilter
    from .events_node import EventsNode
    from .feature_property_filter import FeaturePropertyFilter
    from .flag_property_filter import FlagPropertyFilter
    from .funnel_correlation_query import FunnelCorrelationQuery
    from .group_property_filter import GroupPropertyFilter
    from .hog_ql_property_filter import HogQLPropertyFilter
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .log_entry_property_filter import LogEntryPropertyFilter
    from .log_property_filter import LogPropertyFilter
    from .person_property_filter import PersonPropertyFilter
    from .query_log_tags import QueryLogTags
    from .recording_property_filter import RecordingPropertyFilter
    from .revenue_analytics_property_filter import RevenueAnalyticsPropertyFilter
    from .session_property_filter import SessionPropertyFilter


@define(kw_only=True)
class FunnelCorrelationActorsQuery(Model):
    """FunnelCorrelationActorsQuery"""

    source: FunnelCorrelationQuery
    funnel_correlation_person_converted: bool | None | Unset = UNSET
    funnel_correlation_person_entity: EventsNode | ActionsNode | DataWarehouseNode | None | Unset = UNSET
    funnel_correlation_property_values: (
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
    include_recordings: bool | None | Unset = UNSET
    kind: Literal["FunnelCorrelationActorsQuery"] = "FunnelCorrelationActorsQuery"
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    response: ActorsQueryResponse | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _WIRE = {
        "funnel_correlation_person_converted": "funnelCorrelationPersonConverted",
        "funnel_correlation_person_entity": "funnelCorrelationPersonEntity",
        "funnel_correlation_property_values": "funnelCorrelationPropertyValues",
        "include_recordings": "includeRecordings",
    }

    _DECODE = {
        "source": One("funnel_correlation_query", "FunnelCorrelationQuery"),
        "funnel_correlation_person_entity": Either(
            tag="kind",
            tagged={
                "EventsNode": One("events_node", "EventsNode"),
                "ActionsNode": One("actions_node", "ActionsNode"),
                "DataWarehouseNode": One("data_warehouse_node", "DataWarehouseNode"),
            },
        ),
        "funnel_correlation_property_values": Each(
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
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One("actors_query_response", "ActorsQueryResponse"),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
