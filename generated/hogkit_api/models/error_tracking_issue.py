from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import define

from ..types import AS_DATE_TIME, UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .error_tracking_external_reference import ErrorTrackingExternalReference
    from .error_tracking_issue_aggregations import ErrorTrackingIssueAggregations
    from .error_tracking_issue_assignee import ErrorTrackingIssueAssignee
    from .first_event import FirstEvent
    from .last_event import LastEvent
    from .status import Status


@define(kw_only=True)
class ErrorTrackingIssue(Model):
    """ErrorTrackingIssue"""

    first_seen: datetime.datetime
    id: str
    last_seen: datetime.datetime
    status: Status
    aggregations: ErrorTrackingIssueAggregations | None | Unset = UNSET
    assignee: ErrorTrackingIssueAssignee | None | Unset = UNSET
    description: str | None | Unset = UNSET
    external_issues: list[ErrorTrackingExternalReference] | None | Unset = UNSET
    first_event: FirstEvent | None | Unset = UNSET
    last_event: LastEvent | None | Unset = UNSET
    library: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    revenue: float | None | Unset = UNSET

    _DECODE = {
        "first_seen": AS_DATE_TIME,
        "last_seen": AS_DATE_TIME,
        "aggregations": One("error_tracking_issue_aggregations", "ErrorTrackingIssueAggregations"),
        "assignee": One("error_tracking_issue_assignee", "ErrorTrackingIssueAssignee"),
        "external_issues": Each(One("error_tracking_external_reference", "ErrorTrackingExternalReference")),
        "first_event": One("first_event", "FirstEvent"),
        "last_event": One("last_event", "LastEvent"),
    }
