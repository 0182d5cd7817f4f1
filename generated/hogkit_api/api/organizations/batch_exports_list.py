from ...client import AuthenticatedClient, Operation
from ...models.paginated_batch_export_list import PaginatedBatchExportList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="batch_exports_list",
    method="GET",
    path="/api/organizations/{organization_id}/batch_exports/",
    scopes=("batch_export:read",),
    answer="json",
    decode={
        200: One("paginated_batch_export_list", "PaginatedBatchExportList"),
    },
)


def sync_detailed(
    organization_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedBatchExportList]:
    """GET /api/organizations/{organization_id}/batch_exports/

    operationId batch_exports_list; scopes batch_export:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "organization_id": organization_id,
        },
        {
            "limit": limit,
            "offset": offset,
        },
    )


def sync(
    organization_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedBatchExportList | None:
    """GET /api/organizations/{organization_id}/batch_exports/

    operationId batch_exports_list; scopes batch_export:read; rate class crud.
    """
    return sync_detailed(
        organization_id,
        client=client,
        limit=limit,
        offset=offset,
    ).parsed


async def asyncio_detailed(
    organization_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedBatchExportList]:
    """GET /api/organizations/{organization_id}/batch_exports/

    operationId batch_exports_list; scopes batch_export:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "organization_id": organization_id,
        },
        {
            "limit": limit,
            "offset": offset,
        },
    )


async def asyncio(
    organization_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedBatchExportList | None:
    """GET /api/organizations/{organization_id}/batch_exports/

    operationId batch_exports_list; scopes batch_export:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    ).parsed
