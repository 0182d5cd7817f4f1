from ...client import AuthenticatedClient, Operation
from ...models.task_run_detail import TaskRunDetail
from ...types import One, Response

OPERATION = Operation(
    id="tasks_runs_retrieve",
    method="GET",
    path="/api/projects/{project_id}/tasks/{task_id}/runs/{id}/",
    scopes=("task:read",),
    answer="json",
    decode={
        200: One("task_run_detail", "TaskRunDetail"),
    },
)


def sync_detailed(
    project_id: str,
    task_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[TaskRunDetail]:
    """GET /api/projects/{project_id}/tasks/{task_id}/runs/{id}/

    operationId tasks_runs_retrieve; scopes task:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "task_id": task_id,
            "id": id,
        },
        {},
    )


def sync(
    project_id: str,
    task_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> TaskRunDetail | None:
    """GET /api/projects/{project_id}/tasks/{task_id}/runs/{id}/

    operationId tasks_runs_retrieve; scopes task:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        task_id,
        id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    task_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[TaskRunDetail]:
    """GET /api/projects/{project_id}/tasks/{task_id}/runs/{id}/

    operationId tasks_runs_retrieve; scopes task:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "task_id": task_id,
            "id": id,
        },
        {},
    )


async def asyncio(
    project_id: str,
    task_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> TaskRunDetail | None:
    """GET /api/projects/{project_id}/tasks/{task_id}/runs/{id}/

    operationId tasks_runs_retrieve; scopes task:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            task_id,
            id,
            client=client,
        )
    ).parsed
