from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .dashboard_filter import DashboardFilter
    from .refresh_type import RefreshType


@define(kw_only=True)
class EndpointRunRequest(Model):
    """EndpointRunRequest"""

    client_query_id: str | None | Unset = UNSET
    filters_override: DashboardFilter | None | Unset = UNSET
    query_override: dict[str, Any] | None | Unset = UNSET
    refresh: RefreshType | None | Unset = UNSET
    variables_override: dict[str, dict[str, Any]] | None | Unset = UNSET
    variables_values: dict[str, Any] | None | Unset = UNSET

    _DECODE = {
        "filters_override": One("dashboard_filter", "DashboardFilter"),
    }
