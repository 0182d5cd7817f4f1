from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from attrs import define

from ..types import AS_DATE_TIME, UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .clickhouse_query_progress import ClickhouseQueryProgress


@define(kw_only=True)
class QueryStatus(Model):
    """QueryStatus"""

    id: str
    team_id: int
    complete: bool | None | Unset = UNSET
    dashboard_id: int | None | Unset = UNSET
    end_time: datetime.datetime | None | Unset = UNSET
    error: bool | None | Unset = UNSET
    error_message: str | None | Unset = UNSET
    expiration_time: datetime.datetime | None | Unset = UNSET
    insight_id: int | None | Unset = UNSET
    labels: list[str] | None | Unset = UNSET
    pickup_time: datetime.datetime | None | Unset = UNSET
    query_async: Literal[True] = True
    query_progress: ClickhouseQueryProgress | None | Unset = UNSET
    results: Any | Unset = UNSET
    start_time: datetime.datetime | None | Unset = UNSET
    task_id: str | None | Unset = UNSET

    _DECODE = {
        "end_time": AS_DATE_TIME,
        "expiration_time": AS_DATE_TIME,
        "pickup_time": AS_DATE_TIME,
        "query_progress": One("clickhouse_query_progress", "ClickhouseQueryProgress"),
        "start_time": AS_DATE_TIME,
    }
