from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .base_currency_enum import BaseCurrencyEnum


@define(kw_only=True)
class TeamRevenueAnalyticsConfig(Model):
    """TeamRevenueAnalyticsConfig"""

    base_currency: BaseCurrencyEnum | Unset = UNSET
    events: Any | Unset = UNSET
    goals: Any | Unset = UNSET
    filter_test_accounts: bool | Unset = UNSET
