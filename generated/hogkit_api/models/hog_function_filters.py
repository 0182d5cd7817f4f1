from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .hog_function_filters_source_enum import HogFunctionFiltersSourceEnum


@define(kw_only=True)
class HogFunctionFilters(Model):
    """HogFunctionFilters"""

    source: HogFunctionFiltersSourceEnum | Unset = UNSET
    actions: list[dict[str, Any]] | Unset = UNSET
    events: list[dict[str, Any]] | Unset = UNSET
    properties: list[dict[str, Any]] | Unset = UNSET
    bytecode: Any | Unset = UNSET
    transpiled: Any | Unset = UNSET
    filter_test_accounts: bool | Unset = UNSET
    bytecode_error: str | Unset = UNSET
