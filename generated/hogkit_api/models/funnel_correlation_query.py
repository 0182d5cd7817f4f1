from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .funnel_correlation_response import FunnelCorrelationResponse
    from .funnel_correlation_results_type import FunnelCorrelationResultsType
    from .funnels_actors_query import FunnelsActorsQuery


@define(kw_only=True)
class FunnelCorrelationQuery(Model):
    """FunnelCorrelationQuery"""

    funnel_correlation_type: FunnelCorrelationResultsType
    source: FunnelsActorsQuery
    funnel_correlation_event_exclude_property_names: list[str] | None | Unset = UNSET
    funnel_correlation_event_names: list[str] | None | Unset = UNSET
    funnel_correlation_exclude_event_names: list[str] | None | Unset = UNSET
    funnel_correlation_exclude_names: list[str] | None | Unset = UNSET
    funnel_correlation_names: list[str] | None | Unset = UNSET
    kind: Literal["FunnelCorrelationQuery"] = "FunnelCorrelationQuery"
    response: FunnelCorrelationResponse | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _WIRE = {
        "funnel_correlation_type": "funnelCorrelationType",
        "funnel_correlation_event_exclude_property_names": "funnelCorrelationEventExcludePropertyNames",
        "funnel_correlation_event_names": "funnelCorrelationEventNames",
        "funnel_correlation_exclude_event_names": "funnelCorrelationExcludeEventNames",
        "funnel_correlation_exclude_names": "funnelCorrelationExcludeNames",
        "funnel_correlation_names": "funnelCorrelationNames",
    }

    _DECODE = {
        "source": One("funnels_actors_query", "FunnelsActorsQuery"),
        "response": One("funnel_correlation_response", "FunnelCorrelationResponse"),
    }
