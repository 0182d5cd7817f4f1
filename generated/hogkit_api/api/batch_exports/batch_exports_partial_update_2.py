from ...client import AuthenticatedClient, Operation
from ...models.batch_export import BatchExport
from ...models.patched_batch_export import PatchedBatchExport
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="batch_exports_partial_update_2",
    method="PATCH",
    path="/api/projects/{project_id}/batch_exports/{id}/",
    scopes=("batch_export:write",),
    body="json",
    answer="json",
    decode={
        200: One("batch_export", "BatchExport"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: PatchedBatchExport | Unset = UNSET,
) -> Response[BatchExport]:
    """PATCH /api/projects/{project_id}/batch_exports/{id}/

    operationId batch_exports_partial_update_2; scopes batch_export:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: PatchedBatchExport | Unset = UNSET,
) -> BatchExport | None:
    """PATCH /api/projects/{project_id}/batch_exports/{id}/

    operationId batch_exports_partial_update_2; scopes batch_export:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: PatchedBatchExport | Unset = UNSET,
) -> Response[BatchExport]:
    """PATCH /api/projects/{project_id}/batch_exports/{id}/

    operationId batch_exports_partial_update_2; scopes batch_export:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: PatchedBatchExport | Unset = UNSET,
) -> BatchExport | None:
    """PATCH /api/projects/{project_id}/batch_exports/{id}/

    operationId batch_exports_partial_update_2; scopes batch_export:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
