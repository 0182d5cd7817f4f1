from ...client import AuthenticatedClient, Operation
from ...models.file_system import FileSystem
from ...types import One, Response

OPERATION = Operation(
    id="file_system_retrieve",
    method="GET",
    path="/api/projects/{project_id}/file_system/{id}/",
    scopes=("file_system:read",),
    answer="json",
    decode={
        200: One("file_system", "FileSystem"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[FileSystem]:
    """GET /api/projects/{project_id}/file_system/{id}/

    operationId file_system_retrieve; scopes file_system:read; rate class crud.
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
) -> FileSystem | None:
    """GET /api/projects/{project_id}/file_system/{id}/

    operationId file_system_retrieve; scopes file_system:read; rate class crud.
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
) -> Response[FileSystem]:
    """GET /api/projects/{project_id}/file_system/{id}/

    operationId file_system_retrieve; scopes file_system:read; rate class crud.
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
) -> FileSystem | None:
    """GET /api/projects/{project_id}/file_system/{id}/

    operationId file_system_retrieve; scopes file_system:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
