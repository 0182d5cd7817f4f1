from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import Model, One

if TYPE_CHECKING:
    from .chat_completion_message import ChatCompletionMessage


@define(kw_only=True)
class ChatCompletionChoice(Model):
    """ChatCompletionChoice"""

    index: int
    message: ChatCompletionMessage
    finish_reason: str | None

    _DECODE = {
        "message": One("chat_completion_message", "ChatCompletionMessage"),
    }
