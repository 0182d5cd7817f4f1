from ...client import AuthenticatedClient, Operation
from ...models.paginated_organization_domain_list import PaginatedOrganizationDomainList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="domains_list",
    method="GET",
    path="/api/organizations/{organization_id}/domains/",
    scopes=("organization:read",),
    answer="json",
    decode={
        200: One("paginated_organization_domain_list", "PaginatedOrganizationDomainList"),
    },
)


def sync_detailed(
    organization_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedOrganizationDomainList]:
    """GET /api/organizations/{organization_id}/domains/

    operationId domains_list; scopes organization:read; rate class crud.
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
) -> PaginatedOrganizationDomainList | None:
    """GET /api/organizations/{organization_id}/domains/

    operationId domains_list; scopes organization:read; rate class crud.
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
) -> Response[PaginatedOrganizationDomainList]:
    """GET /api/organizations/{organization_id}/domains/

    operationId domains_list; scopes organization:read; rate class crud.
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
) -> PaginatedOrganizationDomainList | None:
    """GET /api/organizations/{organization_id}/domains/

    operationId domains_list; scopes organization:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    ).parsed
