from typing import Any

from ...client import AuthenticatedClient, Client, Operation
from ...models.organization_invite import OrganizationInvite
from ...types import Response

OPERATION = Operation(
    id="invites_bulk_create",
    method="POST",
    path="/api/organizations/{organization_id}/invites/bulk/",
    secured=False,
    body="json",
)


def sync_detailed(
    organization_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: OrganizationInvite,
) -> Response[Any]:
    """POST /api/organizations/{organization_id}/invites/bulk/

    operationId invites_bulk_create; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
    body: OrganizationInvite,
) -> Any:
    """POST /api/organizations/{organization_id}/invites/bulk/

    operationId invites_bulk_create; no scope: not for personal API keys; rate class crud.
    """
    return sync_detailed(
        organization_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    organization_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: OrganizationInvite,
) -> Response[Any]:
    """POST /api/organizations/{organization_id}/invites/bulk/

    operationId invites_bulk_create; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
    body: OrganizationInvite,
) -> Any:
    """POST /api/organizations/{organization_id}/invites/bulk/

    operationId invites_bulk_create; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            client=client,
            body=body,
        )
    ).parsed
