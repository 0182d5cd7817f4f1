from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .anthropic_messages_response_role_enum import AnthropicMessagesResponseRoleEnum
    from .anthropic_messages_response_type_enum import AnthropicMessagesResponseTypeEnum
    from .anthropic_usage import AnthropicUsage
    from .stop_reason_enum import StopReasonEnum


@define(kw_only=True)
class AnthropicMessagesResponse(Model):
    """AnthropicMessagesResponse"""

    id: str
    type_: AnthropicMessagesResponseTypeEnum
    role: AnthropicMessagesResponseRoleEnum
    content: list[dict[str, Any]]
    model: str
    stop_reason: StopReasonEnum | None
    usage: AnthropicUsage
    stop_sequence: str | None | Unset = UNSET

    _WIRE = {
        "type_": "type",
    }

    _DECODE = {
        "usage": One("anthropic_usage", "AnthropicUsage"),
    }
