from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .notebook_minimal import NotebookMinimal


@define(kw_only=True)
class PaginatedNotebookMinimalList(Model):
    """PaginatedNotebookMinimalList"""

    count: int
    results: list[NotebookMinimal]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("notebook_minimal", "NotebookMinimal")),
    }
