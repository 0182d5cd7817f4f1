from __future__ import annotations

from typing import Any

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class AgentDefinition(Model):
    """AgentDefinition"""

    id: str
    name: str
    agent_type: str
    description: str
    config: dict[str, Any] | Unset = UNSET
    is_active: bool | Unset = UNSET
