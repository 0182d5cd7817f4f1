from __future__ import annotations

from typing import Any

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class ChatCompletionUsage(Model):
    """ChatCompletionUsage"""

    prompt_tokens: int
    completion_tokens: int
    total_tokens: int
    completion_tokens_details: Any | Unset = UNSET
    prompt_tokens_details: Any | Unset = UNSET
