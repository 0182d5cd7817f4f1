from ...client import AuthenticatedClient, Operation
from ...models.organization_member import OrganizationMember
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="members_update",
    method="PUT",
    path="/api/organizations/{organization_id}/members/{user_uuid}/",
    scopes=("organization_member:write",),
    body="json",
    answer="json",
    decode={
        200: One("organization_member", "OrganizationMember"),
    },
)


def sync_detailed(
    organization_id: str,
    user_uuid: str,
    *,
    client: AuthenticatedClient,
    body: OrganizationMember | Unset = UNSET,
) -> Response[OrganizationMember]:
    """PUT /api/organizations/{organization_id}/members/{user_uuid}/

    operationId members_update; scopes organization_member:write; rate class crud.

    Args:
        user_uuid: sent as user__uuid
    """
    return client.call(
        OPERATION,
        {
            "organization_id": organization_id,
            "user_uuid": user_uuid,
        },
        {},
        body,
    )


def sync(
    organization_id: str,
    user_uuid: str,
    *,
    client: AuthenticatedClient,
    body: OrganizationMember | Unset = UNSET,
) -> OrganizationMember | None:
    """PUT /api/organizations/{organization_id}/members/{user_uuid}/

    operationId members_update; scopes organization_member:write; rate class crud.

    Args:
        user_uuid: sent as user__uuid
    """
    return sync_detailed(
        organization_id,
        user_uuid,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    organization_id: str,
    user_uuid: str,
    *,
    client: AuthenticatedClient,
    body: OrganizationMember | Unset = UNSET,
) -> Response[OrganizationMember]:
    """PUT /api/organizations/{organization_id}/members/{user_uuid}/

    operationId members_update; scopes organization_member:write; rate class crud.

    Args:
        user_uuid: sent as user__uuid
    """
    return await client.call_async(
        OPERATION,
        {
            "organization_id": organization_id,
            "user_uuid": user_uuid,
        },
        {},
        body,
    )


async def asyncio(
    organization_id: str,
    user_uuid: str,
    *,
    client: AuthenticatedClient,
    body: OrganizationMember | Unset = UNSET,
) -> OrganizationMember | None:
    """PUT /api/organizations/{organization_id}/members/{user_uuid}/

    operationId members_update; scopes organization_member:write; rate class crud.

    Args:
        user_uuid: sent as user__uuid
    """
    return (
        await asyncio_detailed(
            organization_id,
            user_uuid,
            client=client,
            body=body,
        )
    ).parsed
