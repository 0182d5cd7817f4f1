from typing import Any

from ...client import AuthenticatedClient, Operation
from ...types import Response

OPERATION = Operation(
    id="destroy_2",
    method="DELETE",
    path="/api/organizations/{organization_id}/projects/{id}/",
    scopes=("project:write",),
)


def sync_detailed(
    organization_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """DELETE /api/organizations/{organization_id}/projects/{id}/

    operationId destroy_2; scopes project:write; rate class crud.
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
    id: int,
    *,
    client: AuthenticatedClient,
) -> Any:
    """DELETE /api/organizations/{organization_id}/projects/{id}/

    operationId destroy_2; scopes project:write; rate class crud.
    """
    return sync_detailed(
        organization_id,
        id,
        client=client,
    ).parsed


async def asyncio_detailed(
    organization_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """DELETE /api/organizations/{organization_id}/projects/{id}/

    operationId destroy_2; scopes project:write; rate class crud.
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
    id: int,
    *,
    client: AuthenticatedClient,
) -> Any:
    """DELETE /api/organizations/{organization_id}/projects/{id}/

    operationId destroy_2; scopes project:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            id,
            client=client,
        )
    ).parsed
