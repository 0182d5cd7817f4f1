from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Either, Model, One, Unset

if TYPE_CHECKING:
    from .funnel_correlation_actors_query import FunnelCorrelationActorsQuery
    from .funnels_actors_query import FunnelsActorsQuery
    from .insight_actors_query import InsightActorsQuery
    from .insight_actors_query_options_response import InsightActorsQueryOptionsResponse
    from .stickiness_actors_query import StickinessActorsQuery


@define(kw_only=True)
class InsightActorsQueryOptions(Model):
    """InsightActorsQueryOptions"""

    source: InsightActorsQuery | FunnelsActorsQuery | FunnelCorrelationActorsQuery | StickinessActorsQuery
    kind: Literal["InsightActorsQueryOptions"] = "InsightActorsQueryOptions"
    response: InsightActorsQueryOptionsResponse | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _DECODE = {
        "source": Either(
            tag="kind",
            tagged={
                "InsightActorsQuery": One("insight_actors_query", "InsightActorsQuery"),
                "FunnelsActorsQuery": One("funnels_actors_query", "FunnelsActorsQuery"),
                "FunnelCorrelationActorsQuery": One("funnel_correlation_actors_query", "FunnelCorrelationActorsQuery"),
                "StickinessActorsQuery": One("stickiness_actors_query", "StickinessActorsQuery"),
            },
        ),
        "response": One("insight_actors_query_options_response", "InsightActorsQueryOptionsResponse"),
    }
