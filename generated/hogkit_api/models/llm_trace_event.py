from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import Model

if TYPE_CHECKING:
    from .ai_event_type import AIEventType


@define(kw_only=True)
class LLMTraceEvent(Model):
    """LLMTraceEvent"""

    created_at: str
    event: AIEventType | str
    id: str
    properties: dict[str, Any]

    _WIRE = {
        "created_at": "createdAt",
    }
