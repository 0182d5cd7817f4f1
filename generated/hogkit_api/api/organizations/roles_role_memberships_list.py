from ...client import AuthenticatedClient, Operation
from ...models.paginated_role_membership_list import PaginatedRoleMembershipList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="roles_role_memberships_list",
    method="GET",
    path="/api/organizations/{organization_id}/roles/{role_id}/role_memberships/",
    scopes=("organization:read",),
    answer="json",
    decode={
        200: One("paginated_role_membership_list", "PaginatedRoleMembershipList"),
    },
)


def sync_detailed(
    organization_id: str,
    role_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedRoleMembershipList]:
    """GET /api/organizations/{organization_id}/roles/{role_id}/role_memberships/

    operationId roles_role_memberships_list; scopes organization:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "organization_id": organization_id,
            "role_id": role_id,
        },
        {
            "limit": limit,
            "offset": offset,
        },
    )


def sync(
    organization_id: str,
    role_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedRoleMembershipList | None:
    """GET /api/organizations/{organization_id}/roles/{role_id}/role_memberships/

    operationId roles_role_memberships_list; scopes organization:read; rate class crud.
    """
    return sync_detailed(
        organization_id,
        role_id,
        client=client,
        limit=limit,
        offset=offset,
    ).parsed


async def asyncio_detailed(
    organization_id: str,
    role_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedRoleMembershipList]:
    """GET /api/organizations/{organization_id}/roles/{role_id}/role_memberships/

    operationId roles_role_memberships_list; scopes organization:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "organization_id": organization_id,
            "role_id": role_id,
        },
        {
            "limit": limit,
            "offset": offset,
        },
    )


async def asyncio(
    organization_id: str,
    role_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedRoleMembershipList | None:
    """GET /api/organizations/{organization_id}/roles/{role_id}/role_memberships/

    operationId roles_role_memberships_list; scopes organization:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            role_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    ).parsed
