from ...client import AuthenticatedClient, Operation
from ...models.organization import Organization
from ...types import One, Response

OPERATION = Operation(
    id="create",
    method="POST",
    path="/api/organizations/",
    scopes=("organization:write",),
    body="json",
    answer="json",
    decode={
        201: One("organization", "Organization"),
    },
)


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: Organization,
) -> Response[Organization]:
    """POST /api/organizations/

    operationId create; scopes organization:write; rate class crud.
    """
    return client.call(OPERATION, {}, {}, body)


def sync(
    *,
    client: AuthenticatedClient,
    body: Organization,
) -> Organization | None:
    """POST /api/organizations/

    operationId create; scopes organization:write; rate class crud.
    """
    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: Organization,
) -> Response[Organization]:
    """POST /api/organizations/

    operationId create; scopes organization:write; rate class crud.
    """
    return await client.call_async(OPERATION, {}, {}, body)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: Organization,
) -> Organization | None:
    """POST /api/organizations/

    operationId create; scopes organization:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
