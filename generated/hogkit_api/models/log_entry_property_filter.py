from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .property_operator import PropertyOperator


@define(kw_only=True)
class LogEntryPropertyFilter(Model):
    """LogEntryPropertyFilter"""

    key: str
    operator: PropertyOperator
    label: str | None | Unset = UNSET
    type_: Literal["log_entry"] = "log_entry"
    value: list[str | float | bool] | str | float | bool | None | Unset = UNSET

    _WIRE = {
        "type_": "type",
    }
