from typing import Any, Literal

from ...client import AuthenticatedClient, Client, Operation
from ...models.insight import Insight
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="insights_cancel_create",
    method="POST",
    path="/api/projects/{project_id}/insights/cancel/",
    rate_class="analytics",
    secured=False,
    body="json",
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: Insight | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Any]:
    """POST /api/projects/{project_id}/insights/cancel/

    operationId insights_cancel_create; no scope: not for personal API keys; rate class analytics.

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
    client: AuthenticatedClient | Client,
    body: Insight | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Any:
    """POST /api/projects/{project_id}/insights/cancel/

    operationId insights_cancel_create; no scope: not for personal API keys; rate class analytics.

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
    client: AuthenticatedClient | Client,
    body: Insight | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Any]:
    """POST /api/projects/{project_id}/insights/cancel/

    operationId insights_cancel_create; no scope: not for personal API keys; rate class analytics.

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
    client: AuthenticatedClient | Client,
    body: Insight | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Any:
    """POST /api/projects/{project_id}/insights/cancel/

    operationId insights_cancel_create; no scope: not for personal API keys; rate class analytics.

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
