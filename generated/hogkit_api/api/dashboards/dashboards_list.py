from typing import Literal

from ...client import AuthenticatedClient, Operation
from ...models.paginated_dashboard_basic_list import PaginatedDashboardBasicList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="dashboards_list",
    method="GET",
    path="/api/projects/{project_id}/dashboards/",
    scopes=("dashboard:read",),
    answer="json",
    also=("text/event-stream",),
    decode={
        200: One("paginated_dashboard_basic_list", "PaginatedDashboardBasicList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    format_: Literal["json", "txt"] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedDashboardBasicList | str]:
    """GET /api/projects/{project_id}/dashboards/

    operationId dashboards_list; scopes dashboard:read; rate class crud; also answers text/event-stream.

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
    format_: Literal["json", "txt"] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedDashboardBasicList | str | None:
    """GET /api/projects/{project_id}/dashboards/

    operationId dashboards_list; scopes dashboard:read; rate class crud; also answers text/event-stream.

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
    format_: Literal["json", "txt"] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedDashboardBasicList | str]:
    """GET /api/projects/{project_id}/dashboards/

    operationId dashboards_list; scopes dashboard:read; rate class crud; also answers text/event-stream.

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
    format_: Literal["json", "txt"] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedDashboardBasicList | str | None:
    """GET /api/projects/{project_id}/dashboards/

    operationId dashboards_list; scopes dashboard:read; rate class crud; also answers text/event-stream.

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
