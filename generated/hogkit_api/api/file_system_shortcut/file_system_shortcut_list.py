from ...client import AuthenticatedClient, Operation
from ...models.paginated_file_system_shortcut_list import PaginatedFileSystemShortcutList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="file_system_shortcut_list",
    method="GET",
    path="/api/projects/{project_id}/file_system_shortcut/",
    scopes=("file_system_shortcut:read",),
    answer="json",
    decode={
        200: One("paginated_file_system_shortcut_list", "PaginatedFileSystemShortcutList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedFileSystemShortcutList]:
    """GET /api/projects/{project_id}/file_system_shortcut/

    operationId file_system_shortcut_list; scopes file_system_shortcut:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "limit": limit,
            "offset": offset,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedFileSystemShortcutList | None:
    """GET /api/projects/{project_id}/file_system_shortcut/

    operationId file_system_shortcut_list; scopes file_system_shortcut:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        limit=limit,
        offset=offset,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedFileSystemShortcutList]:
    """GET /api/projects/{project_id}/file_system_shortcut/

    operationId file_system_shortcut_list; scopes file_system_shortcut:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "limit": limit,
            "offset": offset,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedFileSystemShortcutList | None:
    """GET /api/projects/{project_id}/file_system_shortcut/

    operationId file_system_shortcut_list; scopes file_system_shortcut:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    ).parsed
