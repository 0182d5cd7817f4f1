from ...client import AuthenticatedClient, Operation
from ...models.paginated_organization_list import PaginatedOrganizationList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="list",
    method="GET",
    path="/api/organizations/",
    scopes=("organization:read",),
    answer="json",
    decode={
        200: One("paginated_organization_list", "PaginatedOrganizationList"),
    },
)


def sync_detailed(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedOrganizationList]:
    """GET /api/organizations/

    operationId list; scopes organization:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {},
        {
            "limit": limit,
            "offset": offset,
        },
    )


def sync(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedOrganizationList | None:
    """GET /api/organizations/

    operationId list; scopes organization:read; rate class crud.
    """
    return sync_detailed(
        client=client,
        limit=limit,
        offset=offset,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedOrganizationList]:
    """GET /api/organizations/

    operationId list; scopes organization:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {},
        {
            "limit": limit,
            "offset": offset,
        },
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedOrganizationList | None:
    """GET /api/organizations/

    operationId list; scopes organization:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            client=client,
            limit=limit,
            offset=offset,
        )
    ).parsed
