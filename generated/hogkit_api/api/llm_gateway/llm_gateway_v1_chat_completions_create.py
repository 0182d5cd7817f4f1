from typing import Literal

from ...client import AuthenticatedClient, Operation
from ...models.chat_completion_request import ChatCompletionRequest
from ...models.chat_completion_response import ChatCompletionResponse
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="llm_gateway_v1_chat_completions_create",
    method="POST",
    path="/api/projects/{project_id}/llm_gateway/v1/chat/completions/",
    scopes=("task:write",),
    body="json",
    answer="json",
    also=("text/event-stream",),
    decode={
        200: One("chat_completion_response", "ChatCompletionResponse"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: ChatCompletionRequest,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> Response[ChatCompletionResponse | str]:
    """POST /api/projects/{project_id}/llm_gateway/v1/chat/completions/

    operationId llm_gateway_v1_chat_completions_create; scopes task:write; rate class crud; also answers text/event-stream.

    Args:
        format_: sent as format
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "format": format_,
        },
        body,
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: ChatCompletionRequest,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> ChatCompletionResponse | str | None:
    """POST /api/projects/{project_id}/llm_gateway/v1/chat/completions/

    operationId llm_gateway_v1_chat_completions_create; scopes task:write; rate class crud; also answers text/event-stream.

    Args:
        format_: sent as format
    """
    return sync_detailed(
        project_id,
        client=client,
        body=body,
        format_=format_,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: ChatCompletionRequest,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> Response[ChatCompletionResponse | str]:
    """POST /api/projects/{project_id}/llm_gateway/v1/chat/completions/

    operationId llm_gateway_v1_chat_completions_create; scopes task:write; rate class crud; also answers text/event-stream.

    Args:
        format_: sent as format
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "format": format_,
        },
        body,
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: ChatCompletionRequest,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> ChatCompletionResponse | str | None:
    """POST /api/projects/{project_id}/llm_gateway/v1/chat/completions/

    operationId llm_gateway_v1_chat_completions_create; scopes task:write; rate class crud; also answers text/event-stream.

    Args:
        format_: sent as format
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
            format_=format_,
        )
    ).parsed
