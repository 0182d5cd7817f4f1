from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Either, Model, One, Unset

if TYPE_CHECKING:
    from .funnels_query import FunnelsQuery
    from .lifecycle_query import LifecycleQuery
    from .paths_query import PathsQuery
    from .retention_query import RetentionQuery
    from .stickiness_query import StickinessQuery
    from .trends_query import TrendsQuery
    from .viz_specific_options import VizSpecificOptions


@define(kw_only=True)
class InsightVizNode(Model):
    """InsightVizNode"""

    source: TrendsQuery | FunnelsQuery | RetentionQuery | PathsQuery | StickinessQuery | LifecycleQuery
    embedded: bool | None | Unset = UNSET
    full: bool | None | Unset = UNSET
    hide_persons_modal: bool | None | Unset = UNSET
    hide_tooltip_on_scroll: bool | None | Unset = UNSET
    kind: Literal["InsightVizNode"] = "InsightVizNode"
    show_correlation_table: bool | None | Unset = UNSET
    show_filters: bool | None | Unset = UNSET
    show_header: bool | None | Unset = UNSET
    show_last_computation: bool | None | Unset = UNSET
    show_last_computation_refresh: bool | None | Unset = UNSET
    show_results: bool | None | Unset = UNSET
    show_table: bool | None | Unset = UNSET
    suppress_session_analysis_warning: bool | None | Unset = UNSET
    version: float | None | Unset = UNSET
    viz_specific_options: VizSpecificOptions | None | Unset = UNSET

    _WIRE = {
        "hide_persons_modal": "hidePersonsModal",
        "hide_tooltip_on_scroll": "hideTooltipOnScroll",
        "show_correlation_table": "showCorrelationTable",
        "show_filters": "showFilters",
        "show_header": "showHeader",
        "show_last_computation": "showLastComputation",
        "show_last_computation_refresh": "showLastComputationRefresh",
        "show_results": "showResults",
        "show_table": "showTable",
        "suppress_session_analysis_warning": "suppressSessionAnalysisWarning",
        "viz_specific_options": "vizSpecificOptions",
    }

    _DECODE = {
        "source": Either(
            tag="kind",
            tagged={
                "TrendsQuery": One("trends_query", "TrendsQuery"),
                "FunnelsQuery": One("funnels_query", "FunnelsQuery"),
                "RetentionQuery": One("retention_query", "RetentionQuery"),
                "PathsQuery": One("paths_query", "PathsQuery"),
                "StickinessQuery": One("stickiness_query", "StickinessQuery"),
                "LifecycleQuery": One("lifecycle_query", "LifecycleQuery"),
            },
        ),
        "viz_specific_options": One("viz_specific_options", "VizSpecificOptions"),
    }
