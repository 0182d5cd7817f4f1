from __future__ import annotations

from typing import Any

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class WebAnalyticsBreakdownResponse(Model):
    """WebAnalyticsBreakdownResponse"""

    results: list[Any]
    next_: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }
