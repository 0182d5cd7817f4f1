from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .multiple_breakdown_type import MultipleBreakdownType


@define(kw_only=True)
class Breakdown(Model):
    """Breakdown"""

    property_: str | int
    group_type_index: int | None | Unset = UNSET
    histogram_bin_count: int | None | Unset = UNSET
    normalize_url: bool | None | Unset = UNSET
    type_: MultipleBreakdownType | None | Unset = UNSET

    _WIRE = {
        "property_": "property",
        "type_": "type",
    }
