from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .clickhouse_event import ClickhouseEvent


@define(kw_only=True)
class PaginatedClickhouseEventList(Model):
    """PaginatedClickhouseEventList"""

    next_: str | None | Unset = UNSET
    results: list[ClickhouseEvent] | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("clickhouse_event", "ClickhouseEvent")),
    }
