from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .anthropic_usage_service_tier_enum import AnthropicUsageServiceTierEnum


@define(kw_only=True)
class AnthropicUsage(Model):
    """AnthropicUsage"""

    input_tokens: int
    output_tokens: int
    cache_creation_input_tokens: int | None | Unset = UNSET
    cache_read_input_tokens: int | None | Unset = UNSET
    server_tool_use: Any | Unset = UNSET
    service_tier: AnthropicUsageServiceTierEnum | None | Unset = UNSET
