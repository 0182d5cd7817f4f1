from typing import Literal

from ...client import AuthenticatedClient, Operation
from ...models.clickhouse_event import ClickhouseEvent
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="events_retrieve",
    method="GET",
    path="/api/projects/{project_id}/events/{id}/",
    scopes=("query:read",),
    rate_class="analytics",
    answer="json",
    also=("text/csv",),
    decode={
        200: One("clickhouse_event", "ClickhouseEvent"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[ClickhouseEvent | str]:
    """GET /api/projects/{project_id}/events/{id}/

    operationId events_retrieve; scopes query:read; rate class analytics; also answers text/csv.

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
) -> ClickhouseEvent | str | None:
    """GET /api/projects/{project_id}/events/{id}/

    operationId events_retrieve; scopes query:read; rate class analytics; also answers text/csv.

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
) -> Response[ClickhouseEvent | str]:
    """GET /api/projects/{project_id}/events/{id}/

    operationId events_retrieve; scopes query:read; rate class analytics; also answers text/csv.

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
) -> ClickhouseEvent | str | None:
    """GET /api/projects/{project_id}/events/{id}/

    operationId events_retrieve; scopes query:read; rate class analytics; also answers text/csv.

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
