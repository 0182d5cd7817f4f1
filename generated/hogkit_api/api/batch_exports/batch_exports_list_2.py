from ...client import AuthenticatedClient, Operation
from ...models.paginated_batch_export_list import PaginatedBatchExportList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="batch_exports_list_2",
    method="GET",
    path="/api/projects/{project_id}/batch_exports/",
    scopes=("batch_export:read",),
    answer="json",
    decode={
        200: One("paginated_batch_export_list", "PaginatedBatchExportList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedBatchExportList]:
    """GET /api/projects/{project_id}/batch_exports/

    operationId batch_exports_list_2; scopes batch_export:read; rate class crud.
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
) -> PaginatedBatchExportList | None:
    """GET /api/projects/{project_id}/batch_exports/

    operationId batch_exports_list_2; scopes batch_export:read; rate class crud.
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
) -> Response[PaginatedBatchExportList]:
    """GET /api/projects/{project_id}/batch_exports/

    operationId batch_exports_list_2; scopes batch_export:read; rate class crud.
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
) -> PaginatedBatchExportList | None:
    """GET /api/projects/{project_id}/batch_exports/

    operationId batch_exports_list_2; scopes batch_export:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    ).parsed
