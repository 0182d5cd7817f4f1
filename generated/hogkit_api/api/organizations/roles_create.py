from ...client import AuthenticatedClient, Operation
from ...models.role import Role
from ...types import One, Response

OPERATION = Operation(
    id="roles_create",
    method="POST",
    path="/api/organizations/{organization_id}/roles/",
    scopes=("organization:write",),
    body="json",
    answer="json",
    decode={
        201: One("role", "Role"),
    },
)


def sync_detailed(
    organization_id: str,
    *,
    client: AuthenticatedClient,
    body: Role,
) -> Response[Role]:
    """POST /api/organizations/{organization_id}/roles/

    operationId roles_create; scopes organization:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "organization_id": organization_id,
        },
        {},
        body,
    )


def sync(
    organization_id: str,
    *,
    client: AuthenticatedClient,
    body: Role,
) -> Role | None:
    """POST /api/organizations/{organization_id}/roles/

    operationId roles_create; scopes organization:write; rate class crud.
    """
    return sync_detailed(
        organization_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    organization_id: str,
    *,
    client: AuthenticatedClient,
    body: Role,
) -> Response[Role]:
    """POST /api/organizations/{organization_id}/roles/

    operationId roles_create; scopes organization:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "organization_id": organization_id,
        },
        {},
        body,
    )


async def asyncio(
    organization_id: str,
    *,
    client: AuthenticatedClient,
    body: Role,
) -> Role | None:
    """POST /api/organizations/{organization_id}/roles/

    operationId roles_create; scopes organization:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            client=client,
            body=body,
        )
    ).parsed
