from typing import Any, Literal

from ...client import AuthenticatedClient, Operation
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="persons_activity_retrieve_2",
    method="GET",
    path="/api/projects/{project_id}/persons/{id}/activity/",
    scopes=("activity_log:read",),
    rate_class="analytics",
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Any]:
    """GET /api/projects/{project_id}/persons/{id}/activity/

    operationId persons_activity_retrieve_2; scopes activity_log:read; rate class analytics.

    Args:
        format_: sent as format
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {
            "format": format_,
        },
    )


def sync(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Any:
    """GET /api/projects/{project_id}/persons/{id}/activity/

    operationId persons_activity_retrieve_2; scopes activity_log:read; rate class analytics.

    Args:
        format_: sent as format
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
        format_=format_,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Any]:
    """GET /api/projects/{project_id}/persons/{id}/activity/

    operationId persons_activity_retrieve_2; scopes activity_log:read; rate class analytics.

    Args:
        format_: sent as format
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {
            "format": format_,
        },
    )


async def asyncio(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Any:
    """GET /api/projects/{project_id}/persons/{id}/activity/

    operationId persons_activity_retrieve_2; scopes activity_log:read; rate class analytics.

    Args:
        format_: sent as format
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            format_=format_,
        )
    ).parsed
