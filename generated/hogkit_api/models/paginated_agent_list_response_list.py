from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .agent_list_response import AgentListResponse


@define(kw_only=True)
class PaginatedAgentListResponseList(Model):
    """PaginatedAgentListResponseList"""

    count: int
    results: list[AgentListResponse]
    next_: str | None | Unset = UNSET
    previous: str | None | Unset = UNSET

    _WIRE = {
        "next_": "next",
    }

    _DECODE = {
        "results": Each(One("agent_list_response", "AgentListResponse")),
    }
