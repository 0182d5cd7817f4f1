from ...client import AuthenticatedClient, Client, Operation
from ...models.organization_invite import OrganizationInvite
from ...types import One, Response

OPERATION = Operation(
    id="invites_create",
    method="POST",
    path="/api/organizations/{organization_id}/invites/",
    secured=False,
    body="json",
    answer="json",
    decode={
        201: One("organization_invite", "OrganizationInvite"),
    },
)


def sync_detailed(
    organization_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: OrganizationInvite,
) -> Response[OrganizationInvite]:
    """POST /api/organizations/{organization_id}/invites/

    operationId invites_create; no scope: not for personal API keys; rate class crud.
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
) -> OrganizationInvite | None:
    """POST /api/organizations/{organization_id}/invites/

    operationId invites_create; no scope: not for personal API keys; rate class crud.
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
) -> Response[OrganizationInvite]:
    """POST /api/organizations/{organization_id}/invites/

    operationId invites_create; no scope: not for personal API keys; rate class crud.
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
) -> OrganizationInvite | None:
    """POST /api/organizations/{organization_id}/invites/

    operationId invites_create; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            client=client,
            body=body,
        )
    ).parsed
