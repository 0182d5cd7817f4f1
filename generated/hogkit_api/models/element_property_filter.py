from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .key import Key
    from .property_operator import PropertyOperator


@define(kw_only=True)
class ElementPropertyFilter(Model):
    """ElementPropertyFilter"""

    key: Key
    operator: PropertyOperator
    label: str | None | Unset = UNSET
    type_: Literal["element"] = "element"
    value: list[str | float | bool] | str | float | bool | None | Unset = UNSET

    _WIRE = {
        "type_": "type",
    }
