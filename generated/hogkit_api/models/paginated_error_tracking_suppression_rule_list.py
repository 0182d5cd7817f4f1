from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .error_tracking_suppression_rule import ErrorTrackingSuppressionRule


@define(kw_only=True)
class PaginatedErrorTrackingSuppressionRuleList(Model):
    """PaginatedErrorTrackingSuppressionRuleList"""

    count: int
    results: list[ErrorTrackingSuppressionRule]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("error_tracking_suppression_rule", "ErrorTrackingSuppressionRule")),
    }
