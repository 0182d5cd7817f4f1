from ...client import AuthenticatedClient, Operation
from ...models.organization_domain import OrganizationDomain
from ...types import One, Response

OPERATION = Operation(
    id="domains_create",
    method="POST",
    path="/api/organizations/{organization_id}/domains/",
    scopes=("organization:write",),
    body="json",
    answer="json",
    decode={
        201: One("organization_domain", "OrganizationDomain"),
    },
)


def sync_detailed(
    organization_id: str,
    *,
    client: AuthenticatedClient,
    body: OrganizationDomain,
) -> Response[OrganizationDomain]:
    """POST /api/organizations/{organization_id}/domains/

    operationId domains_create; scopes organization:write; rate class crud.
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
    body: OrganizationDomain,
) -> OrganizationDomain | None:
    """POST /api/organizations/{organization_id}/domains/

    operationId domains_create; scopes organization:write; rate class crud.
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
    body: OrganizationDomain,
) -> Response[OrganizationDomain]:
    """POST /api/organizations/{organization_id}/domains/

    operationId domains_create; scopes organization:write; rate class crud.
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
    body: OrganizationDomain,
) -> OrganizationDomain | None:
    """POST /api/organizations/{organization_id}/domains/

    operationId domains_create; scopes organization:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            client=client,
            body=body,
        )
    ).parsed
