from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .chat_completion_message_role_enum import ChatCompletionMessageRoleEnum


@define(kw_only=True)
class ChatCompletionMessage(Model):
    """ChatCompletionMessage"""

    role: ChatCompletionMessageRoleEnum
    content: str | None | Unset = UNSET
    name: str | Unset = UNSET
    function_call: Any | Unset = UNSET
    tool_calls: list[Any] | Unset = UNSET
