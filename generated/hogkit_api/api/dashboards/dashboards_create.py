from typing import Literal

from ...client import AuthenticatedClient, Operation
from ...models.dashboard import Dashboard
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="dashboards_create",
    method="POST",
    path="/api/projects/{project_id}/dashboards/",
    scopes=("dashboard:write",),
    body="json",
    answer="json",
    also=("text/event-stream",),
    decode={
        201: One("dashboard", "Dashboard"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Dashboard | Unset = UNSET,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> Response[Dashboard | str]:
    """POST /api/projects/{project_id}/dashboards/

    operationId dashboards_create; scopes dashboard:write; rate class crud; also answers text/event-stream.

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
    body: Dashboard | Unset = UNSET,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> Dashboard | str | None:
    """POST /api/projects/{project_id}/dashboards/

    operationId dashboards_create; scopes dashboard:write; rate class crud; also answers text/event-stream.

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
    body: Dashboard | Unset = UNSET,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> Response[Dashboard | str]:
    """POST /api/projects/{project_id}/dashboards/

    operationId dashboards_create; scopes dashboard:write; rate class crud; also answers text/event-stream.

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
    body: Dashboard | Unset = UNSET,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> Dashboard | str | None:
    """POST /api/projects/{project_id}/dashboards/

    operationId dashboards_create; scopes dashboard:write; rate class crud; also answers text/event-stream.

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
