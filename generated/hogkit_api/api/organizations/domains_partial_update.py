from ...client import AuthenticatedClient, Operation
from ...models.organization_domain import OrganizationDomain
from ...models.patched_organization_domain import PatchedOrganizationDomain
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="domains_partial_update",
    method="PATCH",
    path="/api/organizations/{organization_id}/domains/{id}/",
    scopes=("organization:write",),
    body="json",
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
    body: PatchedOrganizationDomain | Unset = UNSET,
) -> Response[OrganizationDomain]:
    """PATCH /api/organizations/{organization_id}/domains/{id}/

    operationId domains_partial_update; scopes organization:write; rate class crud.
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
    body: PatchedOrganizationDomain | Unset = UNSET,
) -> OrganizationDomain | None:
    """PATCH /api/organizations/{organization_id}/domains/{id}/

    operationId domains_partial_update; scopes organization:write; rate class crud.
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
    body: PatchedOrganizationDomain | Unset = UNSET,
) -> Response[OrganizationDomain]:
    """PATCH /api/organizations/{organization_id}/domains/{id}/

    operationId domains_partial_update; scopes organization:write; rate class crud.
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
    body: PatchedOrganizationDomain | Unset = UNSET,
) -> OrganizationDomain | None:
    """PATCH /api/organizations/{organization_id}/domains/{id}/

    operationId domains_partial_update; scopes organization:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
