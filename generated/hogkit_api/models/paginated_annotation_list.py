from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .annotation import Annotation


@define(kw_only=True)
class PaginatedAnnotationList(Model):
    """PaginatedAnnotationList"""

    count: int
    results: list[Annotation]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("annotation", "Annotation")),
    }
