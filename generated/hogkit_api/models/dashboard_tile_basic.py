from __future__ import annotations

from attrs import define

from ..types import FROM_SERVER, UNSET, Model, Unset


@define(kw_only=True)
class DashboardTileBasic(Model):
    """DashboardTileBasic

    Attributes:
        id: Read only.
        dashboard_id: Read only.
    """

    id: int = FROM_SERVER
    dashboard_id: int = FROM_SERVER
    deleted: bool | None | Unset = UNSET
