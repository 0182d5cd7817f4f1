from typing import Literal

from ...client import AuthenticatedClient, Operation
from ...models.dashboard import Dashboard
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="dashboards_retrieve",
    method="GET",
    path="/api/projects/{project_id}/dashboards/{id}/",
    scopes=("dashboard:read",),
    answer="json",
    also=("text/event-stream",),
    decode={
        200: One("dashboard", "Dashboard"),
    },
)


def sync_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> Response[Dashboard | str]:
    """GET /api/projects/{project_id}/dashboards/{id}/

    operationId dashboards_retrieve; scopes dashboard:read; rate class crud; also answers text/event-stream.

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
    id: int,
    *,
    client: AuthenticatedClient,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> Dashboard | str | None:
    """GET /api/projects/{project_id}/dashboards/{id}/

    operationId dashboards_retrieve; scopes dashboard:read; rate class crud; also answers text/event-stream.

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
    id: int,
    *,
    client: AuthenticatedClient,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> Response[Dashboard | str]:
    """GET /api/projects/{project_id}/dashboards/{id}/

    operationId dashboards_retrieve; scopes dashboard:read; rate class crud; also answers text/event-stream.

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
    id: int,
    *,
    client: AuthenticatedClient,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> Dashboard | str | None:
    """GET /api/projects/{project_id}/dashboards/{id}/

    operationId dashboards_retrieve; scopes dashboard:read; rate class crud; also answers text/event-stream.

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
