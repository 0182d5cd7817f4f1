from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .data_color_theme import DataColorTheme


@define(kw_only=True)
class PaginatedDataColorThemeList(Model):
    """PaginatedDataColorThemeList"""

    count: int
    results: list[DataColorTheme]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("data_color_theme", "DataColorTheme")),
    }
