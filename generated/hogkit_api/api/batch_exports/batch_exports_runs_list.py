from ...client import AuthenticatedClient, Operation
from ...models.paginated_batch_export_run_list import PaginatedBatchExportRunList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="batch_exports_runs_list",
    method="GET",
    path="/api/projects/{project_id}/batch_exports/{batch_export_id}/runs/",
    scopes=("batch_export:read",),
    answer="json",
    decode={
        200: One("paginated_batch_export_run_list", "PaginatedBatchExportRunList"),
    },
)


def sync_detailed(
    project_id: str,
    batch_export_id: str,
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
) -> Response[PaginatedBatchExportRunList]:
    """GET /api/projects/{project_id}/batch_exports/{batch_export_id}/runs/

    operationId batch_exports_runs_list; scopes batch_export:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "batch_export_id": batch_export_id,
        },
        {
            "cursor": cursor,
            "ordering": ordering,
        },
    )


def sync(
    project_id: str,
    batch_export_id: str,
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
) -> PaginatedBatchExportRunList | None:
    """GET /api/projects/{project_id}/batch_exports/{batch_export_id}/runs/

    operationId batch_exports_runs_list; scopes batch_export:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        batch_export_id,
        client=client,
        cursor=cursor,
        ordering=ordering,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    batch_export_id: str,
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
) -> Response[PaginatedBatchExportRunList]:
    """GET /api/projects/{project_id}/batch_exports/{batch_export_id}/runs/

    operationId batch_exports_runs_list; scopes batch_export:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "batch_export_id": batch_export_id,
        },
        {
            "cursor": cursor,
            "ordering": ordering,
        },
    )


async def asyncio(
    project_id: str,
    batch_export_id: str,
    *,
    client: AuthenticatedClient,
    cursor: str | Unset = UNSET,
    ordering: str | Unset = UNSET,
) -> PaginatedBatchExportRunList | None:
    """GET /api/projects/{project_id}/batch_exports/{batch_export_id}/runs/

    operationId batch_exports_runs_list; scopes batch_export:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            batch_export_id,
            client=client,
            cursor=cursor,
            ordering=ordering,
        )
    ).parsed
