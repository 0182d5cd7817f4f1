from ...client import AuthenticatedClient, Operation
from ...models.file_system import FileSystem
from ...types import One, Response

OPERATION = Operation(
    id="file_system_create",
    method="POST",
    path="/api/projects/{project_id}/file_system/",
    scopes=("file_system:write",),
    body="json",
    answer="json",
    decode={
        201: One("file_system", "FileSystem"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: FileSystem,
) -> Response[FileSystem]:
    """POST /api/projects/{project_id}/file_system/

    operationId file_system_create; scopes file_system:write; rate class crud.
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
    body: FileSystem,
) -> FileSystem | None:
    """POST /api/projects/{project_id}/file_system/

    operationId file_system_create; scopes file_system:write; rate class crud.
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
    body: FileSystem,
) -> Response[FileSystem]:
    """POST /api/projects/{project_id}/file_system/

    operationId file_system_create; scopes file_system:write; rate class crud.
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
    body: FileSystem,
) -> FileSystem | None:
    """POST /api/projects/{project_id}/file_system/

    operationId file_system_create; scopes file_system:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
