from ...client import AuthenticatedClient, Operation
from ...models.proxy_record import ProxyRecord
from ...types import One, Response

OPERATION = Operation(
    id="proxy_records_create",
    method="POST",
    path="/api/organizations/{organization_id}/proxy_records/",
    scopes=("organization:write",),
    body="json",
    answer="json",
    decode={
        201: One("proxy_record", "ProxyRecord"),
    },
)


def sync_detailed(
    organization_id: str,
    *,
    client: AuthenticatedClient,
    body: ProxyRecord,
) -> Response[ProxyRecord]:
    """POST /api/organizations/{organization_id}/proxy_records/

    operationId proxy_records_create; scopes organization:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "organization_id": organization_id,
        },
        {},
        body,
    )


def sync(
    organization_id: str,
    *,
    client: AuthenticatedClient,
    body: ProxyRecord,
) -> ProxyRecord | None:
    """POST /api/organizations/{organization_id}/proxy_records/

    operationId proxy_records_create; scopes organization:write; rate class crud.
    """
    return sync_detailed(
        organization_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    organization_id: str,
    *,
    client: AuthenticatedClient,
    body: ProxyRecord,
) -> Response[ProxyRecord]:
    """POST /api/organizations/{organization_id}/proxy_records/

    operationId proxy_records_create; scopes organization:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "organization_id": organization_id,
        },
        {},
        body,
    )


async def asyncio(
    organization_id: str,
    *,
    client: AuthenticatedClient,
    body: ProxyRecord,
) -> ProxyRecord | None:
    """POST /api/organizations/{organization_id}/proxy_records/

    operationId proxy_records_create; scopes organization:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            client=client,
            body=body,
        )
    ).parsed
