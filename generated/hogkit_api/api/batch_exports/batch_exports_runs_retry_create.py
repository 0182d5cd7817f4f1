from typing import Any

from ...client import AuthenticatedClient, Operation
from ...models.batch_export_run import BatchExportRun
from ...types import Response

OPERATION = Operation(
    id="batch_exports_runs_retry_create",
    method="POST",
    path="/api/projects/{project_id}/batch_exports/{batch_export_id}/runs/{id}/retry/",
    scopes=("batch_export:write",),
    body="json",
)


def sync_detailed(
    project_id: str,
    batch_export_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: BatchExportRun,
) -> Response[Any]:
    """POST /api/projects/{project_id}/batch_exports/{batch_export_id}/runs/{id}/retry/

    operationId batch_exports_runs_retry_create; scopes batch_export:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "batch_export_id": batch_export_id,
            "id": id,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    batch_export_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: BatchExportRun,
) -> Any:
    """POST /api/projects/{project_id}/batch_exports/{batch_export_id}/runs/{id}/retry/

    operationId batch_exports_runs_retry_create; scopes batch_export:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        batch_export_id,
        id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    batch_export_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: BatchExportRun,
) -> Response[Any]:
    """POST /api/projects/{project_id}/batch_exports/{batch_export_id}/runs/{id}/retry/

    operationId batch_exports_runs_retry_create; scopes batch_export:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "batch_export_id": batch_export_id,
            "id": id,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    batch_export_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: BatchExportRun,
) -> Any:
    """POST /api/projects/{project_id}/batch_exports/{batch_export_id}/runs/{id}/retry/

    operationId batch_exports_runs_retry_create; scopes batch_export:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            batch_export_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
