from typing import Any

from ...client import AuthenticatedClient, Operation
from ...types import Response

OPERATION = Operation(
    id="destroy",
    method="DELETE",
    path="/api/organizations/{id}/",
    scopes=("organization:write",),
)


def sync_detailed(
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """DELETE /api/organizations/{id}/

    operationId destroy; scopes organization:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "id": id,
        },
        {},
    )


def sync(
    id: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """DELETE /api/organizations/{id}/

    operationId destroy; scopes organization:write; rate class crud.
    """
    return sync_detailed(
        id,
        client=client,
    ).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """DELETE /api/organizations/{id}/

    operationId destroy; scopes organization:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "id": id,
        },
        {},
    )


async def asyncio(
    id: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """DELETE /api/organizations/{id}/

    operationId destroy; scopes organization:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            id,
            client=client,
        )
    ).parsed
