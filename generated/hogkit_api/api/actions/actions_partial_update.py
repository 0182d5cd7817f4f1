from typing import Literal

from ...client import AuthenticatedClient, Operation
from ...models.action import Action
from ...models.patched_action import PatchedAction
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="actions_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/actions/{id}/",
    scopes=("action:write",),
    body="json",
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
    body: PatchedAction | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Action | str]:
    """PATCH /api/projects/{project_id}/actions/{id}/

    operationId actions_partial_update; scopes action:write; rate class crud; also answers text/csv.

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
        body,
    )


def sync(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    body: PatchedAction | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Action | str | None:
    """PATCH /api/projects/{project_id}/actions/{id}/

    operationId actions_partial_update; scopes action:write; rate class crud; also answers text/csv.

    Args:
        format_: sent as format
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
        body=body,
        format_=format_,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    body: PatchedAction | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Action | str]:
    """PATCH /api/projects/{project_id}/actions/{id}/

    operationId actions_partial_update; scopes action:write; rate class crud; also answers text/csv.

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
        body,
    )


async def asyncio(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    body: PatchedAction | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Action | str | None:
    """PATCH /api/projects/{project_id}/actions/{id}/

    operationId actions_partial_update; scopes action:write; rate class crud; also answers text/csv.

    Args:
        format_: sent as format
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
            format_=format_,
        )
    ).parsed
