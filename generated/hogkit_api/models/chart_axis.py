from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .settings import Settings


@define(kw_only=True)
class ChartAxis(Model):
    """ChartAxis"""

    column: str
    settings: Settings | None | Unset = UNSET

    _DECODE = {
        "settings": One("settings", "Settings"),
    }
