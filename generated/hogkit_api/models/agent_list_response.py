from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import Each, Model, One

if TYPE_CHECKING:
    from .agent_definition import AgentDefinition


@define(kw_only=True)
class AgentListResponse(Model):
    """AgentListResponse"""

    results: list[AgentDefinition]

    _DECODE = {
        "results": Each(One("agent_definition", "AgentDefinition")),
    }
