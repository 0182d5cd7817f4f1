from __future__ import annotations

from attrs import define

from ..types import Model


@define(kw_only=True)
class ClickhouseQueryProgress(Model):
    """ClickhouseQueryProgress"""

    active_cpu_time: int
    bytes_read: int
    estimated_rows_total: int
    rows_read: int
    time_elapsed: int
