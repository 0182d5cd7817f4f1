from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .hedgehog_color_options import HedgehogColorOptions


@define(kw_only=True)
class MinimalHedgehogConfig(Model):
    """MinimalHedgehogConfig"""

    accessories: list[str]
    use_as_profile: bool
    color: HedgehogColorOptions | None | Unset = UNSET
