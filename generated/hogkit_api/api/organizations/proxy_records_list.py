from ...client import AuthenticatedClient, Operation
from ...models.paginated_proxy_record_list import PaginatedProxyRecordList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="proxy_records_list",
    method="GET",
    path="/api/organizations/{organization_id}/proxy_records/",
    scopes=("organization:read",),
    answer="json",
    decode={
        200: One("paginated_proxy_record_list", "PaginatedProxyRecordList"),
    },
)


def sync_detailed(
    organization_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedProxyRecordList]:
    """GET /api/organizations/{organization_id}/proxy_records/

    operationId proxy_records_list; scopes organization:read; rate class crud.
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
) -> PaginatedProxyRecordList | None:
    """GET /api/organizations/{organization_id}/proxy_records/

    operationId proxy_records_list; scopes organization:read; rate class crud.
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
) -> Response[PaginatedProxyRecordList]:
    """GET /api/organizations/{organization_id}/proxy_records/

    operationId proxy_records_list; scopes organization:read; rate class crud.
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
) -> PaginatedProxyRecordList | None:
    """GET /api/organizations/{organization_id}/proxy_records/

    operationId proxy_records_list; scopes organization:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    ).parsed
