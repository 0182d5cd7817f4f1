from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .task_run_detail import TaskRunDetail


@define(kw_only=True)
class PaginatedTaskRunDetailList(Model):
    """PaginatedTaskRunDetailList"""

    count: int
    results: list[TaskRunDetail]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("task_run_detail", "TaskRunDetail")),
    }
