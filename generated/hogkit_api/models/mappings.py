from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset, ValuesOf

if TYPE_CHECKING:
    from .hog_function_filters import HogFunctionFilters
    from .inputs_item import InputsItem
    from .inputs_schema_item import InputsSchemaItem


@define(kw_only=True)
class Mappings(Model):
    """Mappings"""

    name: str | Unset = UNSET
    inputs_schema: list[InputsSchemaItem] | Unset = UNSET
    inputs: dict[str, InputsItem] | Unset = UNSET
    filters: HogFunctionFilters | Unset = UNSET

    _DECODE = {
        "inputs_schema": Each(One("inputs_schema_item", "InputsSchemaItem")),
        "inputs": ValuesOf(One("inputs_item", "InputsItem")),
        "filters": One("hog_function_filters", "HogFunctionFilters"),
    }
