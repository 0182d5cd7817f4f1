from typing import Literal

from ...client import AuthenticatedClient, Operation
from ...models.anthropic_messages_request import AnthropicMessagesRequest
from ...models.anthropic_messages_response import AnthropicMessagesResponse
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="llm_gateway_v1_messages_create",
    method="POST",
    path="/api/projects/{project_id}/llm_gateway/v1/messages/",
    scopes=("task:write",),
    body="json",
    answer="json",
    also=("text/event-stream",),
    decode={
        200: One("anthropic_messages_response", "AnthropicMessagesResponse"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: AnthropicMessagesRequest,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> Response[AnthropicMessagesResponse | str]:
    """POST /api/projects/{project_id}/llm_gateway/v1/messages/

    operationId llm_gateway_v1_messages_create; scopes task:write; rate class crud; also answers text/event-stream.

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
    body: AnthropicMessagesRequest,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> AnthropicMessagesResponse | str | None:
    """POST /api/projects/{project_id}/llm_gateway/v1/messages/

    operationId llm_gateway_v1_messages_create; scopes task:write; rate class crud; also answers text/event-stream.

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
    body: AnthropicMessagesRequest,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> Response[AnthropicMessagesResponse | str]:
    """POST /api/projects/{project_id}/llm_gateway/v1/messages/

    operationId llm_gateway_v1_messages_create; scopes task:write; rate class crud; also answers text/event-stream.

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
    body: AnthropicMessagesRequest,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> AnthropicMessagesResponse | str | None:
    """POST /api/projects/{project_id}/llm_gateway/v1/messages/

    operationId llm_gateway_v1_messages_create; scopes task:write; rate class crud; also answers text/event-stream.

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
