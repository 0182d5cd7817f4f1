from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .chart_display_type import ChartDisplayType
    from .chart_settings import ChartSettings
    from .hog_ql_query import HogQLQuery
    from .table_settings import TableSettings


@define(kw_only=True)
class DataVisualizationNode(Model):
    """DataVisualizationNode"""

    source: HogQLQuery
    chart_settings: ChartSettings | None | Unset = UNSET
    display: ChartDisplayType | None | Unset = UNSET
    kind: Literal["DataVisualizationNode"] = "DataVisualizationNode"
    table_settings: TableSettings | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _WIRE = {
        "chart_settings": "chartSettings",
        "table_settings": "tableSettings",
    }

    _DECODE = {
        "source": One("hog_ql_query", "HogQLQuery"),
        "chart_settings": One("chart_settings", "ChartSettings"),
        "table_settings": One("table_settings", "TableSettings"),
    }
