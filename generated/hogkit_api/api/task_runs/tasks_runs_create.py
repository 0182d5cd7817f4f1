from ...client import AuthenticatedClient, Operation
from ...models.task_run_detail import TaskRunDetail
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="tasks_runs_create",
    method="POST",
    path="/api/projects/{project_id}/tasks/{task_id}/runs/",
    scopes=("task:write",),
    body="json",
    answer="json",
    decode={
        201: One("task_run_detail", "TaskRunDetail"),
    },
)


def sync_detailed(
    project_id: str,
    task_id: str,
    *,
    client: AuthenticatedClient,
    body: TaskRunDetail | Unset = UNSET,
) -> Response[TaskRunDetail]:
    """POST /api/projects/{project_id}/tasks/{task_id}/runs/

    operationId tasks_runs_create; scopes task:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "task_id": task_id,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    task_id: str,
    *,
    client: AuthenticatedClient,
    body: TaskRunDetail | Unset = UNSET,
) -> TaskRunDetail | None:
    """POST /api/projects/{project_id}/tasks/{task_id}/runs/

    operationId tasks_runs_create; scopes task:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        task_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    task_id: str,
    *,
    client: AuthenticatedClient,
    body: TaskRunDetail | Unset = UNSET,
) -> Response[TaskRunDetail]:
    """POST /api/projects/{project_id}/tasks/{task_id}/runs/

    operationId tasks_runs_create; scopes task:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "task_id": task_id,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    task_id: str,
    *,
    client: AuthenticatedClient,
    body: TaskRunDetail | Unset = UNSET,
) -> TaskRunDetail | None:
    """POST /api/projects/{project_id}/tasks/{task_id}/runs/

    operationId tasks_runs_create; scopes task:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            task_id,
            client=client,
            body=body,
        )
    ).parsed
