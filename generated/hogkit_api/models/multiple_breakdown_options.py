from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import Each, Model, One

if TYPE_CHECKING:
    from .breakdown_item import BreakdownItem


@define(kw_only=True)
class MultipleBreakdownOptions(Model):
    """MultipleBreakdownOptions"""

    values: list[BreakdownItem]

    _DECODE = {
        "values": Each(One("breakdown_item", "BreakdownItem")),
    }
