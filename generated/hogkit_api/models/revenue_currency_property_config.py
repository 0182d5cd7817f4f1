from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .currency_code import CurrencyCode


@define(kw_only=True)
class RevenueCurrencyPropertyConfig(Model):
    """RevenueCurrencyPropertyConfig"""

    property_: str | None | Unset = UNSET
    static: CurrencyCode | None | Unset = UNSET

    _WIRE = {
        "property_": "property",
    }
