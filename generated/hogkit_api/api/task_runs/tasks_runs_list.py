from ...client import AuthenticatedClient, Operation
from ...models.paginated_task_run_detail_list import PaginatedTaskRunDetailList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="tasks_runs_list",
    method="GET",
    path="/api/projects/{project_id}/tasks/{task_id}/runs/",
    scopes=("task:read",),
    answer="json",
    decode={
        200: One("paginated_task_run_detail_list", "PaginatedTaskRunDetailList"),
    },
)


def sync_detailed(
    project_id: str,
    task_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedTaskRunDetailList]:
    """GET /api/projects/{project_id}/tasks/{task_id}/runs/

    operationId tasks_runs_list; scopes task:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "task_id": task_id,
        },
        {
            "limit": limit,
            "offset": offset,
        },
    )


def sync(
    project_id: str,
    task_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedTaskRunDetailList | None:
    """GET /api/projects/{project_id}/tasks/{task_id}/runs/

    operationId tasks_runs_list; scopes task:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        task_id,
        client=client,
        limit=limit,
        offset=offset,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    task_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedTaskRunDetailList]:
    """GET /api/projects/{project_id}/tasks/{task_id}/runs/

    operationId tasks_runs_list; scopes task:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "task_id": task_id,
        },
        {
            "limit": limit,
            "offset": offset,
        },
    )


async def asyncio(
    project_id: str,
    task_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedTaskRunDetailList | None:
    """GET /api/projects/{project_id}/tasks/{task_id}/runs/

    operationId tasks_runs_list; scopes task:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            task_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    ).parsed
