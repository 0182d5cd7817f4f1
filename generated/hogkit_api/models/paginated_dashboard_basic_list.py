from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .dashboard_basic import DashboardBasic


@define(kw_only=True)
class PaginatedDashboardBasicList(Model):
    """PaginatedDashboardBasicList"""

    count: int
    results: list[DashboardBasic]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("dashboard_basic", "DashboardBasic")),
    }
