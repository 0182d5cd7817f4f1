from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .anthropic_messages_request_service_tier_enum import AnthropicMessagesRequestServiceTierEnum


@define(kw_only=True)
class AnthropicMessagesRequest(Model):
    """AnthropicMessagesRequest"""

    model: str
    messages: list[dict[str, Any]]
    max_tokens: int | Unset = UNSET
    temperature: float | Unset = UNSET
    top_p: float | Unset = UNSET
    top_k: int | Unset = UNSET
    stream: bool | Unset = UNSET
    stop_sequences: list[str] | Unset = UNSET
    system: Any | Unset = UNSET
    metadata: Any | Unset = UNSET
    thinking: Any | Unset = UNSET
    tools: list[Any] | Unset = UNSET
    tool_choice: Any | Unset = UNSET
    service_tier: AnthropicMessagesRequestServiceTierEnum | Unset = UNSET
