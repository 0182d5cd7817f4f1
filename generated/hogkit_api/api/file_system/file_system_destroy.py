from typing import Any

from ...client import AuthenticatedClient, Operation
from ...types import Response

OPERATION = Operation(
    id="file_system_destroy",
    method="DELETE",
    path="/api/projects/{project_id}/file_system/{id}/",
    scopes=("file_system:write",),
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """DELETE /api/projects/{project_id}/file_system/{id}/

    operationId file_system_destroy; scopes file_system:write; rate class crud.
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
    """DELETE /api/projects/{project_id}/file_system/{id}/

    operationId file_system_destroy; scopes file_system:write; rate class crud.
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
    """DELETE /api/projects/{project_id}/file_system/{id}/

    operationId file_system_destroy; scopes file_system:write; rate class crud.
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
    """DELETE /api/projects/{project_id}/file_system/{id}/

    operationId file_system_destroy; scopes file_system:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
