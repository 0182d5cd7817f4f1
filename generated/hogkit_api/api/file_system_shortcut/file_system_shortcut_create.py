from ...client import AuthenticatedClient, Operation
from ...models.file_system_shortcut import FileSystemShortcut
from ...types import One, Response

OPERATION = Operation(
    id="file_system_shortcut_create",
    method="POST",
    path="/api/projects/{project_id}/file_system_shortcut/",
    scopes=("file_system_shortcut:write",),
    body="json",
    answer="json",
    decode={
        201: One("file_system_shortcut", "FileSystemShortcut"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: FileSystemShortcut,
) -> Response[FileSystemShortcut]:
    """POST /api/projects/{project_id}/file_system_shortcut/

    operationId file_system_shortcut_create; scopes file_system_shortcut:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: FileSystemShortcut,
) -> FileSystemShortcut | None:
    """POST /api/projects/{project_id}/file_system_shortcut/

    operationId file_system_shortcut_create; scopes file_system_shortcut:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: FileSystemShortcut,
) -> Response[FileSystemShortcut]:
    """POST /api/projects/{project_id}/file_system_shortcut/

    operationId file_system_shortcut_create; scopes file_system_shortcut:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: FileSystemShortcut,
) -> FileSystemShortcut | None:
    """POST /api/projects/{project_id}/file_system_shortcut/

    operationId file_system_shortcut_create; scopes file_system_shortcut:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
