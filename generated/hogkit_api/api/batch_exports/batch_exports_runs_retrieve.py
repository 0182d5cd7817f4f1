from ...client import AuthenticatedClient, Operation
from ...models.batch_export_run import BatchExportRun
from ...types import One, Response

OPERATION = Operation(
    id="batch_exports_runs_retrieve",
    method="GET",
    path="/api/projects/{project_id}/batch_exports/{batch_export_id}/runs/{id}/",
    scopes=("batch_export:read",),
    answer="json",
    decode={
        200: One("batch_export_run", "BatchExportRun"),
    },
)


def sync_detailed(
    project_id: str,
    batch_export_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[BatchExportRun]:
    """GET /api/projects/{project_id}/batch_exports/{batch_export_id}/runs/{id}/

    operationId batch_exports_runs_retrieve; scopes batch_export:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "batch_export_id": batch_export_id,
            "id": id,
        },
        {},
    )


def sync(
    project_id: str,
    batch_export_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> BatchExportRun | None:
    """GET /api/projects/{project_id}/batch_exports/{batch_export_id}/runs/{id}/

    operationId batch_exports_runs_retrieve; scopes batch_export:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        batch_export_id,
        id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    batch_export_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[BatchExportRun]:
    """GET /api/projects/{project_id}/batch_exports/{batch_export_id}/runs/{id}/

    operationId batch_exports_runs_retrieve; scopes batch_export:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "batch_export_id": batch_export_id,
            "id": id,
        },
        {},
    )


async def asyncio(
    project_id: str,
    batch_export_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> BatchExportRun | None:
    """GET /api/projects/{project_id}/batch_exports/{batch_export_id}/runs/{id}/

    operationId batch_exports_runs_retrieve; scopes batch_export:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            batch_export_id,
            id,
            client=client,
        )
    ).parsed
