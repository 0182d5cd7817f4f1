from ...client import AuthenticatedClient, Operation
from ...models.organization import Organization
from ...types import One, Response

OPERATION = Operation(
    id="retrieve",
    method="GET",
    path="/api/organizations/{id}/",
    scopes=("organization:read",),
    answer="json",
    decode={
        200: One("organization", "Organization"),
    },
)


def sync_detailed(
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Organization]:
    """GET /api/organizations/{id}/

    operationId retrieve; scopes organization:read; rate class crud.
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
) -> Organization | None:
    """GET /api/organizations/{id}/

    operationId retrieve; scopes organization:read; rate class crud.
    """
    return sync_detailed(
        id,
        client=client,
    ).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Organization]:
    """GET /api/organizations/{id}/

    operationId retrieve; scopes organization:read; rate class crud.
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
) -> Organization | None:
    """GET /api/organizations/{id}/

    operationId retrieve; scopes organization:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            id,
            client=client,
        )
    ).parsed
