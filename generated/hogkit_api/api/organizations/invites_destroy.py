from typing import Any

from ...client import AuthenticatedClient, Client, Operation
from ...types import Response

OPERATION = Operation(
    id="invites_destroy",
    method="DELETE",
    path="/api/organizations/{organization_id}/invites/{id}/",
    secured=False,
)


def sync_detailed(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any]:
    """DELETE /api/organizations/{organization_id}/invites/{id}/

    operationId invites_destroy; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
) -> Any:
    """DELETE /api/organizations/{organization_id}/invites/{id}/

    operationId invites_destroy; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
) -> Response[Any]:
    """DELETE /api/organizations/{organization_id}/invites/{id}/

    operationId invites_destroy; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
) -> Any:
    """DELETE /api/organizations/{organization_id}/invites/{id}/

    operationId invites_destroy; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            id,
            client=client,
        )
    ).parsed
