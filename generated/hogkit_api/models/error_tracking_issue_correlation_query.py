from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .error_tracking_issue_correlation_query_response import ErrorTrackingIssueCorrelationQueryResponse
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .query_log_tags import QueryLogTags


@define(kw_only=True)
class ErrorTrackingIssueCorrelationQuery(Model):
    """ErrorTrackingIssueCorrelationQuery"""

    events: list[str]
    kind: Literal["ErrorTrackingIssueCorrelationQuery"] = "ErrorTrackingIssueCorrelationQuery"
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    response: ErrorTrackingIssueCorrelationQueryResponse | None | Unset = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _DECODE = {
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "response": One(
            "error_tracking_issue_correlation_query_response", "ErrorTrackingIssueCorrelationQueryResponse"
        ),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
