from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .dashboard_template import DashboardTemplate


@define(kw_only=True)
class PaginatedDashboardTemplateList(Model):
    """PaginatedDashboardTemplateList"""

    count: int
    results: list[DashboardTemplate]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("dashboard_template", "DashboardTemplate")),
    }
