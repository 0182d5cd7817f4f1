from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import define

from ..types import AS_DATE_TIME, UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .error_tracking_external_reference import ErrorTrackingExternalReference
    from .error_tracking_issue_assignee import ErrorTrackingIssueAssignee
    from .population import Population
    from .status import Status


@define(kw_only=True)
class ErrorTrackingCorrelatedIssue(Model):
    """ErrorTrackingCorrelatedIssue"""

    event: str
    first_seen: datetime.datetime
    id: str
    last_seen: datetime.datetime
    odds_ratio: float
    population: Population
    status: Status
    assignee: ErrorTrackingIssueAssignee | None | Unset = UNSET
    description: str | None | Unset = UNSET
    external_issues: list[ErrorTrackingExternalReference] | None | Unset = UNSET
    library: str | None | Unset = UNSET
    name: str | None | Unset = UNSET

    _DECODE = {
        "first_seen": AS_DATE_TIME,
        "last_seen": AS_DATE_TIME,
        "population": One("population", "Population"),
        "assignee": One("error_tracking_issue_assignee", "ErrorTrackingIssueAssignee"),
        "external_issues": Each(One("error_tracking_external_reference", "ErrorTrackingExternalReference")),
    }
