from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import Each, Model, One

if TYPE_CHECKING:
    from .web_vitals_path_breakdown_result_item import WebVitalsPathBreakdownResultItem


@define(kw_only=True)
class WebVitalsPathBreakdownResult(Model):
    """WebVitalsPathBreakdownResult"""

    good: list[WebVitalsPathBreakdownResultItem]
    needs_improvements: list[WebVitalsPathBreakdownResultItem]
    poor: list[WebVitalsPathBreakdownResultItem]

    _DECODE = {
        "good": Each(One("web_vitals_path_breakdown_result_item", "WebVitalsPathBreakdownResultItem")),
        "needs_improvements": Each(One("web_vitals_path_breakdown_result_item", "WebVitalsPathBreakdownResultItem")),
        "poor": Each(One("web_vitals_path_breakdown_result_item", "WebVitalsPathBreakdownResultItem")),
    }
