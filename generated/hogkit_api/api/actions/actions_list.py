from typing import Literal

from ...client import AuthenticatedClient, Operation
from ...models.paginated_action_list import PaginatedActionList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="actions_list",
    method="GET",
    path="/api/projects/{project_id}/actions/",
    scopes=("action:read",),
    answer="json",
    also=("text/csv",),
    decode={
        200: One("paginated_action_list", "PaginatedActionList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    format_: Literal["csv", "json"] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedActionList | str]:
    """GET /api/projects/{project_id}/actions/

    operationId actions_list; scopes action:read; rate class crud; also answers text/csv.

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
            "limit": limit,
            "offset": offset,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    format_: Literal["csv", "json"] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedActionList | str | None:
    """GET /api/projects/{project_id}/actions/

    operationId actions_list; scopes action:read; rate class crud; also answers text/csv.

    Args:
        format_: sent as format
    """
    return sync_detailed(
        project_id,
        client=client,
        format_=format_,
        limit=limit,
        offset=offset,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    format_: Literal["csv", "json"] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedActionList | str]:
    """GET /api/projects/{project_id}/actions/

    operationId actions_list; scopes action:read; rate class crud; also answers text/csv.

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
            "limit": limit,
            "offset": offset,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    format_: Literal["csv", "json"] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedActionList | str | None:
    """GET /api/projects/{project_id}/actions/

    operationId actions_list; scopes action:read; rate class crud; also answers text/csv.

    Args:
        format_: sent as format
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            format_=format_,
            limit=limit,
            offset=offset,
        )
    ).parsed
