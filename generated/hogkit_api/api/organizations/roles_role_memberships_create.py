from ...client import AuthenticatedClient, Operation
from ...models.role_membership import RoleMembership
from ...types import One, Response

OPERATION = Operation(
    id="roles_role_memberships_create",
    method="POST",
    path="/api/organizations/{organization_id}/roles/{role_id}/role_memberships/",
    scopes=("organization:write",),
    body="json",
    answer="json",
    decode={
        201: One("role_membership", "RoleMembership"),
    },
)


def sync_detailed(
    organization_id: str,
    role_id: str,
    *,
    client: AuthenticatedClient,
    body: RoleMembership,
) -> Response[RoleMembership]:
    """POST /api/organizations/{organization_id}/roles/{role_id}/role_memberships/

    operationId roles_role_memberships_create; scopes organization:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "organization_id": organization_id,
            "role_id": role_id,
        },
        {},
        body,
    )


def sync(
    organization_id: str,
    role_id: str,
    *,
    client: AuthenticatedClient,
    body: RoleMembership,
) -> RoleMembership | None:
    """POST /api/organizations/{organization_id}/roles/{role_id}/role_memberships/

    operationId roles_role_memberships_create; scopes organization:write; rate class crud.
    """
    return sync_detailed(
        organization_id,
        role_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    organization_id: str,
    role_id: str,
    *,
    client: AuthenticatedClient,
    body: RoleMembership,
) -> Response[RoleMembership]:
    """POST /api/organizations/{organization_id}/roles/{role_id}/role_memberships/

    operationId roles_role_memberships_create; scopes organization:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "organization_id": organization_id,
            "role_id": role_id,
        },
        {},
        body,
    )


async def asyncio(
    organization_id: str,
    role_id: str,
    *,
    client: AuthenticatedClient,
    body: RoleMembership,
) -> RoleMembership | None:
    """POST /api/organizations/{organization_id}/roles/{role_id}/role_memberships/

    operationId roles_role_memberships_create; scopes organization:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            role_id,
            client=client,
            body=body,
        )
    ).parsed
