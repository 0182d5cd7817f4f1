from ...client import AuthenticatedClient, Operation
from ...models.proxy_record import ProxyRecord
from ...types import One, Response

OPERATION = Operation(
    id="proxy_records_retrieve",
    method="GET",
    path="/api/organizations/{organization_id}/proxy_records/{id}/",
    scopes=("organization:read",),
    answer="json",
    decode={
        200: One("proxy_record", "ProxyRecord"),
    },
)


def sync_detailed(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[ProxyRecord]:
    """GET /api/organizations/{organization_id}/proxy_records/{id}/

    operationId proxy_records_retrieve; scopes organization:read; rate class crud.
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
    client: AuthenticatedClient,
) -> ProxyRecord | None:
    """GET /api/organizations/{organization_id}/proxy_records/{id}/

    operationId proxy_records_retrieve; scopes organization:read; rate class crud.
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
    client: AuthenticatedClient,
) -> Response[ProxyRecord]:
    """GET /api/organizations/{organization_id}/proxy_records/{id}/

    operationId proxy_records_retrieve; scopes organization:read; rate class crud.
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
    client: AuthenticatedClient,
) -> ProxyRecord | None:
    """GET /api/organizations/{organization_id}/proxy_records/{id}/

    operationId proxy_records_retrieve; scopes organization:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            id,
            client=client,
        )
    ).parsed
