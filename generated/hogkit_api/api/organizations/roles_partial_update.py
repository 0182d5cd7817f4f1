from ...client import AuthenticatedClient, Operation
from ...models.patched_role import PatchedRole
from ...models.role import Role
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="roles_partial_update",
    method="PATCH",
    path="/api/organizations/{organization_id}/roles/{id}/",
    scopes=("organization:write",),
    body="json",
    answer="json",
    decode={
        200: One("role", "Role"),
    },
)


def sync_detailed(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: PatchedRole | Unset = UNSET,
) -> Response[Role]:
    """PATCH /api/organizations/{organization_id}/roles/{id}/

    operationId roles_partial_update; scopes organization:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "organization_id": organization_id,
            "id": id,
        },
        {},
        body,
    )


def sync(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: PatchedRole | Unset = UNSET,
) -> Role | None:
    """PATCH /api/organizations/{organization_id}/roles/{id}/

    operationId roles_partial_update; scopes organization:write; rate class crud.
    """
    return sync_detailed(
        organization_id,
        id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: PatchedRole | Unset = UNSET,
) -> Response[Role]:
    """PATCH /api/organizations/{organization_id}/roles/{id}/

    operationId roles_partial_update; scopes organization:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "organization_id": organization_id,
            "id": id,
        },
        {},
        body,
    )


async def asyncio(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: PatchedRole | Unset = UNSET,
) -> Role | None:
    """PATCH /api/organizations/{organization_id}/roles/{id}/

    operationId roles_partial_update; scopes organization:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
