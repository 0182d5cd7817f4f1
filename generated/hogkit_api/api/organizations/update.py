from ...client import AuthenticatedClient, Operation
from ...models.organization import Organization
from ...types import One, Response

OPERATION = Operation(
    id="update",
    method="PUT",
    path="/api/organizations/{id}/",
    scopes=("organization:write",),
    body="json",
    answer="json",
    decode={
        200: One("organization", "Organization"),
    },
)


def sync_detailed(
    id: str,
    *,
    client: AuthenticatedClient,
    body: Organization,
) -> Response[Organization]:
    """PUT /api/organizations/{id}/

    operationId update; scopes organization:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "id": id,
        },
        {},
        body,
    )


def sync(
    id: str,
    *,
    client: AuthenticatedClient,
    body: Organization,
) -> Organization | None:
    """PUT /api/organizations/{id}/

    operationId update; scopes organization:write; rate class crud.
    """
    return sync_detailed(
        id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: AuthenticatedClient,
    body: Organization,
) -> Response[Organization]:
    """PUT /api/organizations/{id}/

    operationId update; scopes organization:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "id": id,
        },
        {},
        body,
    )


async def asyncio(
    id: str,
    *,
    client: AuthenticatedClient,
    body: Organization,
) -> Organization | None:
    """PUT /api/organizations/{id}/

    operationId update; scopes organization:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            id,
            client=client,
            body=body,
        )
    ).parsed
