from ...client import AuthenticatedClient, Operation
from ...models.batch_export_backfill import BatchExportBackfill
from ...types import One, Response

OPERATION = Operation(
    id="batch_exports_backfills_create",
    method="POST",
    path="/api/projects/{project_id}/batch_exports/{batch_export_id}/backfills/",
    scopes=("batch_export:write",),
    body="json",
    answer="json",
    decode={
        201: One("batch_export_backfill", "BatchExportBackfill"),
    },
)


def sync_detailed(
    project_id: str,
    batch_export_id: str,
    *,
    client: AuthenticatedClient,
    body: BatchExportBackfill,
) -> Response[BatchExportBackfill]:
    """POST /api/projects/{project_id}/batch_exports/{batch_export_id}/backfills/

    operationId batch_exports_backfills_create; scopes batch_export:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "batch_export_id": batch_export_id,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    batch_export_id: str,
    *,
    client: AuthenticatedClient,
    body: BatchExportBackfill,
) -> BatchExportBackfill | None:
    """POST /api/projects/{project_id}/batch_exports/{batch_export_id}/backfills/

    operationId batch_exports_backfills_create; scopes batch_export:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        batch_export_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    batch_export_id: str,
    *,
    client: AuthenticatedClient,
    body: BatchExportBackfill,
) -> Response[BatchExportBackfill]:
    """POST /api/projects/{project_id}/batch_exports/{batch_export_id}/backfills/

    operationId batch_exports_backfills_create; scopes batch_export:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "batch_export_id": batch_export_id,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    batch_export_id: str,
    *,
    client: AuthenticatedClient,
    body: BatchExportBackfill,
) -> BatchExportBackfill | None:
    """POST /api/projects/{project_id}/batch_exports/{batch_export_id}/backfills/

    operationId batch_exports_backfills_create; scopes batch_export:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            batch_export_id,
            client=client,
            body=body,
        )
    ).parsed
