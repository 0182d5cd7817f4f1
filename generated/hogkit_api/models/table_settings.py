from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .chart_axis import ChartAxis
    from .conditional_formatting_rule import ConditionalFormattingRule


@define(kw_only=True)
class TableSettings(Model):
    """TableSettings"""

    columns: list[ChartAxis] | None | Unset = UNSET
    conditional_formatting: list[ConditionalFormattingRule] | None | Unset = UNSET

    _WIRE = {
        "conditional_formatting": "conditionalFormatting",
    }

    _DECODE = {
        "columns": Each(One("chart_axis", "ChartAxis")),
        "conditional_formatting": Each(One("conditional_formatting_rule", "ConditionalFormattingRule")),
    }
