from ...client import AuthenticatedClient, Operation
from ...models.paginated_project_backward_compat_basic_list import PaginatedProjectBackwardCompatBasicList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="list_2",
    method="GET",
    path="/api/organizations/{organization_id}/projects/",
    scopes=("project:read",),
    answer="json",
    decode={
        200: One("paginated_project_backward_compat_basic_list", "PaginatedProjectBackwardCompatBasicList"),
    },
)


def sync_detailed(
    organization_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedProjectBackwardCompatBasicList]:
    """GET /api/organizations/{organization_id}/projects/

    operationId list_2; scopes project:read; rate class crud.
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
) -> PaginatedProjectBackwardCompatBasicList | None:
    """GET /api/organizations/{organization_id}/projects/

    operationId list_2; scopes project:read; rate class crud.
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
) -> Response[PaginatedProjectBackwardCompatBasicList]:
    """GET /api/organizations/{organization_id}/projects/

    operationId list_2; scopes project:read; rate class crud.
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
) -> PaginatedProjectBackwardCompatBasicList | None:
    """GET /api/organizations/{organization_id}/projects/

    operationId list_2; scopes project:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    ).parsed
