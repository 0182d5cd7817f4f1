from ...client import AuthenticatedClient, Client, Operation
from ...models.organization import Organization
from ...types import One, Response

OPERATION = Operation(
    id="environments_rollback_create",
    method="POST",
    path="/api/organizations/{id}/environments_rollback/",
    secured=False,
    body="json",
    answer="json",
    decode={
        200: One("organization", "Organization"),
    },
)


def sync_detailed(
    id: str,
    *,
    client: AuthenticatedClient | Client,
    body: Organization,
) -> Response[Organization]:
    """POST /api/organizations/{id}/environments_rollback/

    operationId environments_rollback_create; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
    body: Organization,
) -> Organization | None:
    """POST /api/organizations/{id}/environments_rollback/

    operationId environments_rollback_create; no scope: not for personal API keys; rate class crud.
    """
    return sync_detailed(
        id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: AuthenticatedClient | Client,
    body: Organization,
) -> Response[Organization]:
    """POST /api/organizations/{id}/environments_rollback/

    operationId environments_rollback_create; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
    body: Organization,
) -> Organization | None:
    """POST /api/organizations/{id}/environments_rollback/

    operationId environments_rollback_create; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            id,
            client=client,
            body=body,
        )
    ).parsed
