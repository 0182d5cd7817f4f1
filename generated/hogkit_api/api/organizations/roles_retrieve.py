from ...client import AuthenticatedClient, Operation
from ...models.role import Role
from ...types import One, Response

OPERATION = Operation(
    id="roles_retrieve",
    method="GET",
    path="/api/organizations/{organization_id}/roles/{id}/",
    scopes=("organization:read",),
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
) -> Response[Role]:
    """GET /api/organizations/{organization_id}/roles/{id}/

    operationId roles_retrieve; scopes organization:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "organization_id": organization_id,
            "id": id,
        },
        {},
    )


def sync(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Role | None:
    """GET /api/organizations/{organization_id}/roles/{id}/

    operationId roles_retrieve; scopes organization:read; rate class crud.
    """
    return sync_detailed(
        organization_id,
        id,
        client=client,
    ).parsed


async def asyncio_detailed(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Role]:
    """GET /api/organizations/{organization_id}/roles/{id}/

    operationId roles_retrieve; scopes organization:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "organization_id": organization_id,
            "id": id,
        },
        {},
    )


async def asyncio(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Role | None:
    """GET /api/organizations/{organization_id}/roles/{id}/

    operationId roles_retrieve; scopes organization:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            id,
            client=client,
        )
    ).parsed
