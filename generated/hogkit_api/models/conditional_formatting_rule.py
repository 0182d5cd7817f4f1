from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .color_mode import ColorMode


@define(kw_only=True)
class ConditionalFormattingRule(Model):
    """ConditionalFormattingRule"""

    bytecode: list[Any]
    color: str
    column_name: str
    id: str
    input_: str
    template_id: str
    color_mode: ColorMode | None | Unset = UNSET

    _WIRE = {
        "column_name": "columnName",
        "input_": "input",
        "template_id": "templateId",
        "color_mode": "colorMode",
    }
