from ...client import AuthenticatedClient, Operation
from ...models.patched_proxy_record import PatchedProxyRecord
from ...models.proxy_record import ProxyRecord
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="proxy_records_partial_update",
    method="PATCH",
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
    body: PatchedProxyRecord | Unset = UNSET,
) -> Response[ProxyRecord]:
    """PATCH /api/organizations/{organization_id}/proxy_records/{id}/

    operationId proxy_records_partial_update; scopes organization:write; rate class crud.
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
    body: PatchedProxyRecord | Unset = UNSET,
) -> ProxyRecord | None:
    """PATCH /api/organizations/{organization_id}/proxy_records/{id}/

    operationId proxy_records_partial_update; scopes organization:write; rate class crud.
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
    body: PatchedProxyRecord | Unset = UNSET,
) -> Response[ProxyRecord]:
    """PATCH /api/organizations/{organization_id}/proxy_records/{id}/

    operationId proxy_records_partial_update; scopes organization:write; rate class crud.
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
    body: PatchedProxyRecord | Unset = UNSET,
) -> ProxyRecord | None:
    """PATCH /api/organizations/{organization_id}/proxy_records/{id}/

    operationId proxy_records_partial_update; scopes organization:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
