from typing import Any

from ...client import AuthenticatedClient, Client, Operation
from ...models.organization_domain import OrganizationDomain
from ...types import Response

OPERATION = Operation(
    id="domains_verify_create",
    method="POST",
    path="/api/organizations/{organization_id}/domains/{id}/verify/",
    secured=False,
    body="json",
)


def sync_detailed(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient | Client,
    body: OrganizationDomain,
) -> Response[Any]:
    """POST /api/organizations/{organization_id}/domains/{id}/verify/

    operationId domains_verify_create; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
    body: OrganizationDomain,
) -> Any:
    """POST /api/organizations/{organization_id}/domains/{id}/verify/

    operationId domains_verify_create; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
    body: OrganizationDomain,
) -> Response[Any]:
    """POST /api/organizations/{organization_id}/domains/{id}/verify/

    operationId domains_verify_create; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
    body: OrganizationDomain,
) -> Any:
    """POST /api/organizations/{organization_id}/domains/{id}/verify/

    operationId domains_verify_create; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
