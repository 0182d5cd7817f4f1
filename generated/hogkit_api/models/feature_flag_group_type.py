from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Either, Model, One, Unset

if TYPE_CHECKING:
    from .cohort_property_filter import CohortPropertyFilter
    from .data_warehouse_person_property_filter import DataWarehousePersonPropertyFilter
    from .data_warehouse_property_filter import DataWarehousePropertyFilter
    from .element_property_filter import ElementPropertyFilter
    from .empty_property_filter import EmptyPropertyFilter
    from .error_tracking_issue_filter import ErrorTrackingIssueFilter
    from .event_metadata_property_filter import EventMetadataPropertyFilter
    from .event_property_filter import EventPropertyFilter
    from .feature_property_filter import FeaturePropertyFilter
    from .flag_property_filter import FlagPropertyFilter
    from .group_property_filter import GroupPropertyFilter
    from .hog_ql_property_filter import HogQLPropertyFilter
    from .log_entry_property_filter import LogEntryPropertyFilter
    from .log_property_filter import LogPropertyFilter
    from .person_property_filter import PersonPropertyFilter
    from .recording_property_filter import RecordingPropertyFilter
    from .revenue_analytics_property_filter import RevenueAnalyticsPropertyFilter
    from .session_property_filter import SessionPropertyFilter


@define(kw_only=True)
class FeatureFlagGroupType(Model):
    """FeatureFlagGroupType"""

    description: str | None | Unset = UNSET
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
    rollout_percentage: float | None | Unset = UNSET
    sort_key: str | None | Unset = UNSET
    users_affected: float | None | Unset = UNSET
    variant: str | None | Unset = UNSET

    _DECODE = {
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
