from ...client import AuthenticatedClient, Operation
from ...models.paginated_exported_asset_list import PaginatedExportedAssetList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="exports_list",
    method="GET",
    path="/api/projects/{project_id}/exports/",
    scopes=("export:read",),
    answer="json",
    decode={
        200: One("paginated_exported_asset_list", "PaginatedExportedAssetList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedExportedAssetList]:
    """GET /api/projects/{project_id}/exports/

    operationId exports_list; scopes export:read; rate class crud.
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
) -> PaginatedExportedAssetList | None:
    """GET /api/projects/{project_id}/exports/

    operationId exports_list; scopes export:read; rate class crud.
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
) -> Response[PaginatedExportedAssetList]:
    """GET /api/projects/{project_id}/exports/

    operationId exports_list; scopes export:read; rate class crud.
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
) -> PaginatedExportedAssetList | None:
    """GET /api/projects/{project_id}/exports/

    operationId exports_list; scopes export:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    ).parsed
