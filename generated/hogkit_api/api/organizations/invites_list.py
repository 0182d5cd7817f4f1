from ...client import AuthenticatedClient, Operation
from ...models.paginated_organization_invite_list import PaginatedOrganizationInviteList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="invites_list",
    method="GET",
    path="/api/organizations/{organization_id}/invites/",
    scopes=("organization_member:read",),
    answer="json",
    decode={
        200: One("paginated_organization_invite_list", "PaginatedOrganizationInviteList"),
    },
)


def sync_detailed(
    organization_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedOrganizationInviteList]:
    """GET /api/organizations/{organization_id}/invites/

    operationId invites_list; scopes organization_member:read; rate class crud.
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
) -> PaginatedOrganizationInviteList | None:
    """GET /api/organizations/{organization_id}/invites/

    operationId invites_list; scopes organization_member:read; rate class crud.
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
) -> Response[PaginatedOrganizationInviteList]:
    """GET /api/organizations/{organization_id}/invites/

    operationId invites_list; scopes organization_member:read; rate class crud.
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
) -> PaginatedOrganizationInviteList | None:
    """GET /api/organizations/{organization_id}/invites/

    operationId invites_list; scopes organization_member:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    ).parsed
