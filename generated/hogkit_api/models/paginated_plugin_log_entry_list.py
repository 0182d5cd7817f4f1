from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .plugin_log_entry import PluginLogEntry


@define(kw_only=True)
class PaginatedPluginLogEntryList(Model):
    """PaginatedPluginLogEntryList"""

    count: int
    results: list[PluginLogEntry]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("plugin_log_entry", "PluginLogEntry")),
    }
