from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .task import Task


@define(kw_only=True)
class PaginatedTaskList(Model):
    """PaginatedTaskList"""

    count: int
    results: list[Task]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("task", "Task")),
    }
