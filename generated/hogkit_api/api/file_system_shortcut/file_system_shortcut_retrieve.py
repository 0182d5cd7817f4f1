from ...client import AuthenticatedClient, Operation
from ...models.file_system_shortcut import FileSystemShortcut
from ...types import One, Response

OPERATION = Operation(
    id="file_system_shortcut_retrieve",
    method="GET",
    path="/api/projects/{project_id}/file_system_shortcut/{id}/",
    scopes=("file_system_shortcut:read",),
    answer="json",
    decode={
        200: One("file_system_shortcut", "FileSystemShortcut"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[FileSystemShortcut]:
    """GET /api/projects/{project_id}/file_system_shortcut/{id}/

    operationId file_system_shortcut_retrieve; scopes file_system_shortcut:read; rate class crud.
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
) -> FileSystemShortcut | None:
    """GET /api/projects/{project_id}/file_system_shortcut/{id}/

    operationId file_system_shortcut_retrieve; scopes file_system_shortcut:read; rate class crud.
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
) -> Response[FileSystemShortcut]:
    """GET /api/projects/{project_id}/file_system_shortcut/{id}/

    operationId file_system_shortcut_retrieve; scopes file_system_shortcut:read; rate class crud.
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
) -> FileSystemShortcut | None:
    """GET /api/projects/{project_id}/file_system_shortcut/{id}/

    operationId file_system_shortcut_retrieve; scopes file_system_shortcut:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
