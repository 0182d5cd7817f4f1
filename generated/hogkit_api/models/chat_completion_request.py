from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .modalities_enum import ModalitiesEnum
    from .reasoning_effort_enum import ReasoningEffortEnum
    from .verbosity_enum import VerbosityEnum


@define(kw_only=True)
class ChatCompletionRequest(Model):
    """ChatCompletionRequest"""

    model: str
    messages: list[dict[str, Any]]
    temperature: float | Unset = UNSET
    top_p: float | Unset = UNSET
    n: int | Unset = UNSET
    stream: bool | Unset = UNSET
    stream_options: Any | Unset = UNSET
    stop: list[str] | Unset = UNSET
    max_tokens: int | Unset = UNSET
    max_completion_tokens: int | Unset = UNSET
    presence_penalty: float | Unset = UNSET
    frequency_penalty: float | Unset = UNSET
    logit_bias: Any | Unset = UNSET
    user: str | Unset = UNSET
    tools: list[Any] | Unset = UNSET
    tool_choice: Any | Unset = UNSET
    parallel_tool_calls: bool | Unset = UNSET
    response_format: Any | Unset = UNSET
    seed: int | Unset = UNSET
    logprobs: bool | Unset = UNSET
    top_logprobs: int | Unset = UNSET
    modalities: list[ModalitiesEnum] | Unset = UNSET
    prediction: Any | Unset = UNSET
    audio: Any | Unset = UNSET
    reasoning_effort: ReasoningEffortEnum | Unset = UNSET
    verbosity: VerbosityEnum | Unset = UNSET
    store: bool | Unset = UNSET
    web_search_options: Any | Unset = UNSET
    functions: list[Any] | Unset = UNSET
    function_call: Any | Unset = UNSET
