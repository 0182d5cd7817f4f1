from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .project_backward_compat_basic import ProjectBackwardCompatBasic


@define(kw_only=True)
class PaginatedProjectBackwardCompatBasicList(Model):
    """PaginatedProjectBackwardCompatBasicList"""

    count: int
    results: list[ProjectBackwardCompatBasic]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("project_backward_compat_basic", "ProjectBackwardCompatBasic")),
    }
