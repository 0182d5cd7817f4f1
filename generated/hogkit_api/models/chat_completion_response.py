from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .chat_completion_choice import ChatCompletionChoice
    from .chat_completion_response_service_tier_enum import ChatCompletionResponseServiceTierEnum
    from .chat_completion_usage import ChatCompletionUsage
    from .object_enum import ObjectEnum


@define(kw_only=True)
class ChatCompletionResponse(Model):
    """ChatCompletionResponse"""

    id: str
    object_: ObjectEnum
    created: int
    model: str
    choices: list[ChatCompletionChoice]
    usage: ChatCompletionUsage | None | Unset = UNSET
    system_fingerprint: str | None | Unset = UNSET
    service_tier: ChatCompletionResponseServiceTierEnum | None | Unset = UNSET

    _WIRE = {
        "object_": "object",
    }

    _DECODE = {
        "choices": Each(One("chat_completion_choice", "ChatCompletionChoice")),
        "usage": One("chat_completion_usage", "ChatCompletionUsage"),
    }
