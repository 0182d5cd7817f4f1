from ...client import AuthenticatedClient, Operation
from ...models.patched_task_run_detail import PatchedTaskRunDetail
from ...models.task_run_detail import TaskRunDetail
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="tasks_runs_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/tasks/{task_id}/runs/{id}/",
    scopes=("task:write",),
    body="json",
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
    body: PatchedTaskRunDetail | Unset = UNSET,
) -> Response[TaskRunDetail]:
    """PATCH /api/projects/{project_id}/tasks/{task_id}/runs/{id}/

    operationId tasks_runs_partial_update; scopes task:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "task_id": task_id,
            "id": id,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    task_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: PatchedTaskRunDetail | Unset = UNSET,
) -> TaskRunDetail | None:
    """PATCH /api/projects/{project_id}/tasks/{task_id}/runs/{id}/

    operationId tasks_runs_partial_update; scopes task:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        task_id,
        id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    task_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: PatchedTaskRunDetail | Unset = UNSET,
) -> Response[TaskRunDetail]:
    """PATCH /api/projects/{project_id}/tasks/{task_id}/runs/{id}/

    operationId tasks_runs_partial_update; scopes task:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "task_id": task_id,
            "id": id,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    task_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: PatchedTaskRunDetail | Unset = UNSET,
) -> TaskRunDetail | None:
    """PATCH /api/projects/{project_id}/tasks/{task_id}/runs/{id}/

    operationId tasks_runs_partial_update; scopes task:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            task_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
