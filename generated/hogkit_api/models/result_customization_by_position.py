from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .data_color_token import DataColorToken


@define(kw_only=True)
class ResultCustomizationByPosition(Model):
    """ResultCustomizationByPosition"""

    assignment_by: Literal["position"] = "position"
    color: DataColorToken | None | Unset = UNSET
    hidden: bool | None | Unset = UNSET

    _WIRE = {
        "assignment_by": "assignmentBy",
    }
