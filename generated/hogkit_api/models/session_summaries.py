from __future__ import annotations

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class SessionSummaries(Model):
    """SessionSummaries"""

    session_ids: list[str]
    focus_area: str | Unset = UNSET
