from typing import Any

from ...client import AuthenticatedClient, Operation
from ...types import Response

OPERATION = Operation(
    id="query_destroy",
    method="DELETE",
    path="/api/projects/{project_id}/query/{id}/",
    scopes=("query:read",),
    rate_class="query",
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """DELETE /api/projects/{project_id}/query/{id}/

    operationId query_destroy; scopes query:read; rate class query.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
    )


def sync(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """DELETE /api/projects/{project_id}/query/{id}/

    operationId query_destroy; scopes query:read; rate class query.
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """DELETE /api/projects/{project_id}/query/{id}/

    operationId query_destroy; scopes query:read; rate class query.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
    )


async def asyncio(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """DELETE /api/projects/{project_id}/query/{id}/

    operationId query_destroy; scopes query:read; rate class query.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
