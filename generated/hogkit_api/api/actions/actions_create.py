from typing import Literal

from ...client import AuthenticatedClient, Operation
from ...models.action import Action
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="actions_create",
    method="POST",
    path="/api/projects/{project_id}/actions/",
    scopes=("action:write",),
    body="json",
    answer="json",
    also=("text/csv",),
    decode={
        201: One("action", "Action"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Action | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Action | str]:
    """POST /api/projects/{project_id}/actions/

    operationId actions_create; scopes action:write; rate class crud; also answers text/csv.

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
    body: Action | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Action | str | None:
    """POST /api/projects/{project_id}/actions/

    operationId actions_create; scopes action:write; rate class crud; also answers text/csv.

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
    body: Action | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Action | str]:
    """POST /api/projects/{project_id}/actions/

    operationId actions_create; scopes action:write; rate class crud; also answers text/csv.

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
    body: Action | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Action | str | None:
    """POST /api/projects/{project_id}/actions/

    operationId actions_create; scopes action:write; rate class crud; also answers text/csv.

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
