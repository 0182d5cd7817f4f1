from typing import Any

from ...client import AuthenticatedClient, Operation
from ...types import Response

OPERATION = Operation(
    id="roles_role_memberships_destroy",
    method="DELETE",
    path="/api/organizations/{organization_id}/roles/{role_id}/role_memberships/{id}/",
    scopes=("organization:write",),
)


def sync_detailed(
    organization_id: str,
    role_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """DELETE /api/organizations/{organization_id}/roles/{role_id}/role_memberships/{id}/

    operationId roles_role_memberships_destroy; scopes organization:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "organization_id": organization_id,
            "role_id": role_id,
            "id": id,
        },
        {},
    )


def sync(
    organization_id: str,
    role_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """DELETE /api/organizations/{organization_id}/roles/{role_id}/role_memberships/{id}/

    operationId roles_role_memberships_destroy; scopes organization:write; rate class crud.
    """
    return sync_detailed(
        organization_id,
        role_id,
        id,
        client=client,
    ).parsed


async def asyncio_detailed(
    organization_id: str,
    role_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """DELETE /api/organizations/{organization_id}/roles/{role_id}/role_memberships/{id}/

    operationId roles_role_memberships_destroy; scopes organization:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "organization_id": organization_id,
            "role_id": role_id,
            "id": id,
        },
        {},
    )


async def asyncio(
    organization_id: str,
    role_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """DELETE /api/organizations/{organization_id}/roles/{role_id}/role_memberships/{id}/

    operationId roles_role_memberships_destroy; scopes organization:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            role_id,
            id,
            client=client,
        )
    ).parsed
