from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import Model

if TYPE_CHECKING:
    from .error_tracking_issue_assignee_type import ErrorTrackingIssueAssigneeType


@define(kw_only=True)
class ErrorTrackingIssueAssignee(Model):
    """ErrorTrackingIssueAssignee"""

    id: str | int
    type_: ErrorTrackingIssueAssigneeType

    _WIRE = {
        "type_": "type",
    }
