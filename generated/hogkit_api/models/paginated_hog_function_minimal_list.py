from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .hog_function_minimal import HogFunctionMinimal


@define(kw_only=True)
class PaginatedHogFunctionMinimalList(Model):
    """PaginatedHogFunctionMinimalList"""

    count: int
    results: list[HogFunctionMinimal]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("hog_function_minimal", "HogFunctionMinimal")),
    }
