from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .property_operator import PropertyOperator


@define(kw_only=True)
class CohortPropertyFilter(Model):
    """CohortPropertyFilter"""

    value: int
    cohort_name: str | None | Unset = UNSET
    key: Literal["id"] = "id"
    label: str | None | Unset = UNSET
    operator: PropertyOperator | None | Unset = UNSET
    type_: Literal["cohort"] = "cohort"

    _WIRE = {
        "type_": "type",
    }
