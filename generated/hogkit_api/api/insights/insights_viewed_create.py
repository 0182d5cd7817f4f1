from typing import Any, Literal

from ...client import AuthenticatedClient, Operation
from ...models.insight import Insight
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="insights_viewed_create",
    method="POST",
    path="/api/projects/{project_id}/insights/viewed/",
    scopes=("insight:read",),
    rate_class="analytics",
    body="json",
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Insight | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Any]:
    """POST /api/projects/{project_id}/insights/viewed/

    operationId insights_viewed_create; scopes insight:read; rate class analytics.

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
    body: Insight | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Any:
    """POST /api/projects/{project_id}/insights/viewed/

    operationId insights_viewed_create; scopes insight:read; rate class analytics.

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
    body: Insight | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Any]:
    """POST /api/projects/{project_id}/insights/viewed/

    operationId insights_viewed_create; scopes insight:read; rate class analytics.

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
    body: Insight | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Any:
    """POST /api/projects/{project_id}/insights/viewed/

    operationId insights_viewed_create; scopes insight:read; rate class analytics.

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
