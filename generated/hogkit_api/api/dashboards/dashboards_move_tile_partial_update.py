from typing import Any, Literal

from ...client import AuthenticatedClient, Client, Operation
from ...models.patched_dashboard import PatchedDashboard
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="dashboards_move_tile_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/dashboards/{id}/move_tile/",
    secured=False,
    body="json",
)


def sync_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: PatchedDashboard | Unset = UNSET,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> Response[Any]:
    """PATCH /api/projects/{project_id}/dashboards/{id}/move_tile/

    operationId dashboards_move_tile_partial_update; no scope: not for personal API keys; rate class crud.

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
    client: AuthenticatedClient | Client,
    body: PatchedDashboard | Unset = UNSET,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> Any:
    """PATCH /api/projects/{project_id}/dashboards/{id}/move_tile/

    operationId dashboards_move_tile_partial_update; no scope: not for personal API keys; rate class crud.

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
    client: AuthenticatedClient | Client,
    body: PatchedDashboard | Unset = UNSET,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> Response[Any]:
    """PATCH /api/projects/{project_id}/dashboards/{id}/move_tile/

    operationId dashboards_move_tile_partial_update; no scope: not for personal API keys; rate class crud.

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
    client: AuthenticatedClient | Client,
    body: PatchedDashboard | Unset = UNSET,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> Any:
    """PATCH /api/projects/{project_id}/dashboards/{id}/move_tile/

    operationId dashboards_move_tile_partial_update; no scope: not for personal API keys; rate class crud.

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
