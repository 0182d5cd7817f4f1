from ...client import AuthenticatedClient, Client, Operation
from ...models.organization_member import OrganizationMember
from ...types import One, Response

OPERATION = Operation(
    id="members_scoped_api_keys_retrieve",
    method="GET",
    path="/api/organizations/{organization_id}/members/{user_uuid}/scoped_api_keys/",
    secured=False,
    answer="json",
    decode={
        200: One("organization_member", "OrganizationMember"),
    },
)


def sync_detailed(
    organization_id: str,
    user_uuid: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[OrganizationMember]:
    """GET /api/organizations/{organization_id}/members/{user_uuid}/scoped_api_keys/

    operationId members_scoped_api_keys_retrieve; no scope: not for personal API keys; rate class crud.

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
    )


def sync(
    organization_id: str,
    user_uuid: str,
    *,
    client: AuthenticatedClient | Client,
) -> OrganizationMember | None:
    """GET /api/organizations/{organization_id}/members/{user_uuid}/scoped_api_keys/

    operationId members_scoped_api_keys_retrieve; no scope: not for personal API keys; rate class crud.

    Args:
        user_uuid: sent as user__uuid
    """
    return sync_detailed(
        organization_id,
        user_uuid,
        client=client,
    ).parsed


async def asyncio_detailed(
    organization_id: str,
    user_uuid: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[OrganizationMember]:
    """GET /api/organizations/{organization_id}/members/{user_uuid}/scoped_api_keys/

    operationId members_scoped_api_keys_retrieve; no scope: not for personal API keys; rate class crud.

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
    )


async def asyncio(
    organization_id: str,
    user_uuid: str,
    *,
    client: AuthenticatedClient | Client,
) -> OrganizationMember | None:
    """GET /api/organizations/{organization_id}/members/{user_uuid}/scoped_api_keys/

    operationId members_scoped_api_keys_retrieve; no scope: not for personal API keys; rate class crud.

    Args:
        user_uuid: sent as user__uuid
    """
    return (
        await asyncio_detailed(
            organization_id,
            user_uuid,
            client=client,
        )
    ).parsed
