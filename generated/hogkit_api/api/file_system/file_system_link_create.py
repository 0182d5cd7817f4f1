from typing import Any

from ...client import AuthenticatedClient, Client, Operation
from ...models.file_system import FileSystem
from ...types import Response

OPERATION = Operation(
    id="file_system_link_create",
    method="POST",
    path="/api/projects/{project_id}/file_system/{id}/link/",
    secured=False,
    body="json",
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient | Client,
    body: FileSystem,
) -> Response[Any]:
    """POST /api/projects/{project_id}/file_system/{id}/link/

    operationId file_system_link_create; no scope: not for personal API keys; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient | Client,
    body: FileSystem,
) -> Any:
    """POST /api/projects/{project_id}/file_system/{id}/link/

    operationId file_system_link_create; no scope: not for personal API keys; rate class crud.
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient | Client,
    body: FileSystem,
) -> Response[Any]:
    """POST /api/projects/{project_id}/file_system/{id}/link/

    operationId file_system_link_create; no scope: not for personal API keys; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient | Client,
    body: FileSystem,
) -> Any:
    """POST /api/projects/{project_id}/file_system/{id}/link/

    operationId file_system_link_create; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
