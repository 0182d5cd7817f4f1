from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .funnel_path_type import FunnelPathType
    from .funnels_query import FunnelsQuery


@define(kw_only=True)
class FunnelPathsFilter(Model):
    """FunnelPathsFilter"""

    funnel_source: FunnelsQuery
    funnel_path_type: FunnelPathType | None | Unset = UNSET
    funnel_step: int | None | Unset = UNSET

    _WIRE = {
        "funnel_source": "funnelSource",
        "funnel_path_type": "funnelPathType",
        "funnel_step": "funnelStep",
    }

    _DECODE = {
        "funnel_source": One("funnels_query", "FunnelsQuery"),
    }
