from typing import Any

from ...client import AuthenticatedClient, Operation
from ...types import Response

OPERATION = Operation(
    id="members_destroy",
    method="DELETE",
    path="/api/organizations/{organization_id}/members/{user_uuid}/",
    scopes=("organization_member:write",),
)


def sync_detailed(
    organization_id: str,
    user_uuid: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """DELETE /api/organizations/{organization_id}/members/{user_uuid}/

    operationId members_destroy; scopes organization_member:write; rate class crud.

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
    client: AuthenticatedClient,
) -> Any:
    """DELETE /api/organizations/{organization_id}/members/{user_uuid}/

    operationId members_destroy; scopes organization_member:write; rate class crud.

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
    client: AuthenticatedClient,
) -> Response[Any]:
    """DELETE /api/organizations/{organization_id}/members/{user_uuid}/

    operationId members_destroy; scopes organization_member:write; rate class crud.

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
    client: AuthenticatedClient,
) -> Any:
    """DELETE /api/organizations/{organization_id}/members/{user_uuid}/

    operationId members_destroy; scopes organization_member:write; rate class crud.

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
