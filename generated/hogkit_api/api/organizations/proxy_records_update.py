from ...client import AuthenticatedClient, Operation
from ...models.proxy_record import ProxyRecord
from ...types import One, Response

OPERATION = Operation(
    id="proxy_records_update",
    method="PUT",
    path="/api/organizations/{organization_id}/proxy_records/{id}/",
    scopes=("organization:write",),
    body="json",
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
    body: ProxyRecord,
) -> Response[ProxyRecord]:
    """PUT /api/organizations/{organization_id}/proxy_records/{id}/

    operationId proxy_records_update; scopes organization:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "organization_id": organization_id,
            "id": id,
        },
        {},
        body,
    )


def sync(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: ProxyRecord,
) -> ProxyRecord | None:
    """PUT /api/organizations/{organization_id}/proxy_records/{id}/

    operationId proxy_records_update; scopes organization:write; rate class crud.
    """
    return sync_detailed(
        organization_id,
        id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: ProxyRecord,
) -> Response[ProxyRecord]:
    """PUT /api/organizations/{organization_id}/proxy_records/{id}/

    operationId proxy_records_update; scopes organization:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "organization_id": organization_id,
            "id": id,
        },
        {},
        body,
    )


async def asyncio(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: ProxyRecord,
) -> ProxyRecord | None:
    """PUT /api/organizations/{organization_id}/proxy_records/{id}/

    operationId proxy_records_update; scopes organization:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
