from typing import Literal

from ...client import AuthenticatedClient, Operation
from ...models.action import Action
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="actions_retrieve",
    method="GET",
    path="/api/projects/{project_id}/actions/{id}/",
    scopes=("action:read",),
    answer="json",
    also=("text/csv",),
    decode={
        200: One("action", "Action"),
    },
)


def sync_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Action | str]:
    """GET /api/projects/{project_id}/actions/{id}/

    operationId actions_retrieve; scopes action:read; rate class crud; also answers text/csv.

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
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Action | str | None:
    """GET /api/projects/{project_id}/actions/{id}/

    operationId actions_retrieve; scopes action:read; rate class crud; also answers text/csv.

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
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Action | str]:
    """GET /api/projects/{project_id}/actions/{id}/

    operationId actions_retrieve; scopes action:read; rate class crud; also answers text/csv.

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
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Action | str | None:
    """GET /api/projects/{project_id}/actions/{id}/

    operationId actions_retrieve; scopes action:read; rate class crud; also answers text/csv.

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
