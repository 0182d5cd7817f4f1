from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .llm_trace_event import LLMTraceEvent
    from .llm_trace_person import LLMTracePerson


@define(kw_only=True)
class LLMTrace(Model):
    """LLMTrace"""

    created_at: str
    events: list[LLMTraceEvent]
    id: str
    person: LLMTracePerson
    ai_session_id: str | None | Unset = UNSET
    input_cost: float | None | Unset = UNSET
    input_state: Any | Unset = UNSET
    input_tokens: float | None | Unset = UNSET
    output_cost: float | None | Unset = UNSET
    output_state: Any | Unset = UNSET
    output_tokens: float | None | Unset = UNSET
    total_cost: float | None | Unset = UNSET
    total_latency: float | None | Unset = UNSET
    trace_name: str | None | Unset = UNSET

    _WIRE = {
        "created_at": "createdAt",
        "ai_session_id": "aiSessionId",
        "input_cost": "inputCost",
        "input_state": "inputState",
        "input_tokens": "inputTokens",
        "output_cost": "outputCost",
        "output_state": "outputState",
        "output_tokens": "outputTokens",
        "total_cost": "totalCost",
        "total_latency": "totalLatency",
        "trace_name": "traceName",
    }

    _DECODE = {
        "events": Each(One("llm_trace_event", "LLMTraceEvent")),
        "person": One("llm_trace_person", "LLMTracePerson"),
    }
