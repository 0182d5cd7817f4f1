from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .external_query_error import ExternalQueryError
    from .external_query_status import ExternalQueryStatus


@define(kw_only=True)
class WebAnalyticsExternalSummaryQueryResponse(Model):
    """WebAnalyticsExternalSummaryQueryResponse"""

    data: dict[str, Any]
    status: ExternalQueryStatus
    error: ExternalQueryError | None | Unset = UNSET

    _DECODE = {
        "error": One("external_query_error", "ExternalQueryError"),
    }
