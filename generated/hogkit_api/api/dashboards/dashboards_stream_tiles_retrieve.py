from typing import Any, Literal

from ...client import AuthenticatedClient, Client, Operation
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="dashboards_stream_tiles_retrieve",
    method="GET",
    path="/api/projects/{project_id}/dashboards/{id}/stream_tiles/",
    secured=False,
)


def sync_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient | Client,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> Response[Any]:
    """GET /api/projects/{project_id}/dashboards/{id}/stream_tiles/

    operationId dashboards_stream_tiles_retrieve; no scope: not for personal API keys; rate class crud.

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
    client: AuthenticatedClient | Client,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> Any:
    """GET /api/projects/{project_id}/dashboards/{id}/stream_tiles/

    operationId dashboards_stream_tiles_retrieve; no scope: not for personal API keys; rate class crud.

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
    client: AuthenticatedClient | Client,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> Response[Any]:
    """GET /api/projects/{project_id}/dashboards/{id}/stream_tiles/

    operationId dashboards_stream_tiles_retrieve; no scope: not for personal API keys; rate class crud.

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
    client: AuthenticatedClient | Client,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> Any:
    """GET /api/projects/{project_id}/dashboards/{id}/stream_tiles/

    operationId dashboards_stream_tiles_retrieve; no scope: not for personal API keys; rate class crud.

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
