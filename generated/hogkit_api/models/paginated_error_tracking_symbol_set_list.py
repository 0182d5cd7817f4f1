from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .error_tracking_symbol_set import ErrorTrackingSymbolSet


@define(kw_only=True)
class PaginatedErrorTrackingSymbolSetList(Model):
    """PaginatedErrorTrackingSymbolSetList"""

    count: int
    results: list[ErrorTrackingSymbolSet]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("error_tracking_symbol_set", "ErrorTrackingSymbolSet")),
    }
