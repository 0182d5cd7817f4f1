from __future__ import annotations

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class Metrics(Model):
    """Metrics"""

    bounces: float | None | Unset = UNSET
    page_views: float | None | Unset = UNSET
    session_duration: float | None | Unset = UNSET
    sessions: float | None | Unset = UNSET
    total_sessions: float | None | Unset = UNSET
    unique_users: float | None | Unset = UNSET

    _WIRE = {
        "bounces": "Bounces",
        "page_views": "PageViews",
        "session_duration": "SessionDuration",
        "sessions": "Sessions",
        "total_sessions": "TotalSessions",
        "unique_users": "UniqueUsers",
    }
