from ...client import AuthenticatedClient, Operation
from ...models.batch_export import BatchExport
from ...models.patched_batch_export import PatchedBatchExport
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="batch_exports_partial_update",
    method="PATCH",
    path="/api/organizations/{organization_id}/batch_exports/{id}/",
    scopes=("batch_export:write",),
    body="json",
    answer="json",
    decode={
        200: One("batch_export", "BatchExport"),
    },
)


def sync_detailed(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: PatchedBatchExport | Unset = UNSET,
) -> Response[BatchExport]:
    """PATCH /api/organizations/{organization_id}/batch_exports/{id}/

    operationId batch_exports_partial_update; scopes batch_export:write; rate class crud.
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
    body: PatchedBatchExport | Unset = UNSET,
) -> BatchExport | None:
    """PATCH /api/organizations/{organization_id}/batch_exports/{id}/

    operationId batch_exports_partial_update; scopes batch_export:write; rate class crud.
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
    body: PatchedBatchExport | Unset = UNSET,
) -> Response[BatchExport]:
    """PATCH /api/organizations/{organization_id}/batch_exports/{id}/

    operationId batch_exports_partial_update; scopes batch_export:write; rate class crud.
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
    body: PatchedBatchExport | Unset = UNSET,
) -> BatchExport | None:
    """PATCH /api/organizations/{organization_id}/batch_exports/{id}/

    operationId batch_exports_partial_update; scopes batch_export:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
