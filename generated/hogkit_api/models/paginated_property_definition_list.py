from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .property_definition import PropertyDefinition


@define(kw_only=True)
class PaginatedPropertyDefinitionList(Model):
    """PaginatedPropertyDefinitionList"""

    count: int
    results: list[PropertyDefinition]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("property_definition", "PropertyDefinition")),
    }
