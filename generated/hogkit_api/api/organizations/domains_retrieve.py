from ...client import AuthenticatedClient, Operation
from ...models.organization_domain import OrganizationDomain
from ...types import One, Response

OPERATION = Operation(
    id="domains_retrieve",
    method="GET",
    path="/api/organizations/{organization_id}/domains/{id}/",
    scopes=("organization:read",),
    answer="json",
    decode={
        200: One("organization_domain", "OrganizationDomain"),
    },
)


def sync_detailed(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[OrganizationDomain]:
    """GET /api/organizations/{organization_id}/domains/{id}/

    operationId domains_retrieve; scopes organization:read; rate class crud.
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
) -> OrganizationDomain | None:
    """GET /api/organizations/{organization_id}/domains/{id}/

    operationId domains_retrieve; scopes organization:read; rate class crud.
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
) -> Response[OrganizationDomain]:
    """GET /api/organizations/{organization_id}/domains/{id}/

    operationId domains_retrieve; scopes organization:read; rate class crud.
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
) -> OrganizationDomain | None:
    """GET /api/organizations/{organization_id}/domains/{id}/

    operationId domains_retrieve; scopes organization:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            id,
            client=client,
        )
    ).parsed
