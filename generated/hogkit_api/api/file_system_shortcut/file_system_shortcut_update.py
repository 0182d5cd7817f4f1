from ...client import AuthenticatedClient, Operation
from ...models.file_system_shortcut import FileSystemShortcut
from ...types import One, Response

OPERATION = Operation(
    id="file_system_shortcut_update",
    method="PUT",
    path="/api/projects/{project_id}/file_system_shortcut/{id}/",
    scopes=("file_system_shortcut:write",),
    body="json",
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
    body: FileSystemShortcut,
) -> Response[FileSystemShortcut]:
    """PUT /api/projects/{project_id}/file_system_shortcut/{id}/

    operationId file_system_shortcut_update; scopes file_system_shortcut:write; rate class crud.
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
    client: AuthenticatedClient,
    body: FileSystemShortcut,
) -> FileSystemShortcut | None:
    """PUT /api/projects/{project_id}/file_system_shortcut/{id}/

    operationId file_system_shortcut_update; scopes file_system_shortcut:write; rate class crud.
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
    client: AuthenticatedClient,
    body: FileSystemShortcut,
) -> Response[FileSystemShortcut]:
    """PUT /api/projects/{project_id}/file_system_shortcut/{id}/

    operationId file_system_shortcut_update; scopes file_system_shortcut:write; rate class crud.
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
    client: AuthenticatedClient,
    body: FileSystemShortcut,
) -> FileSystemShortcut | None:
    """PUT /api/projects/{project_id}/file_system_shortcut/{id}/

    operationId file_system_shortcut_update; scopes file_system_shortcut:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
