from ...client import AuthenticatedClient, Operation
from ...models.task_run_append_log_request import TaskRunAppendLogRequest
from ...models.task_run_detail import TaskRunDetail
from ...types import One, Response

OPERATION = Operation(
    id="tasks_runs_append_log_create",
    method="POST",
    path="/api/projects/{project_id}/tasks/{task_id}/runs/{id}/append_log/",
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
    body: TaskRunAppendLogRequest,
) -> Response[TaskRunDetail]:
    """POST /api/projects/{project_id}/tasks/{task_id}/runs/{id}/append_log/

    operationId tasks_runs_append_log_create; scopes task:write; rate class crud.
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
    body: TaskRunAppendLogRequest,
) -> TaskRunDetail | None:
    """POST /api/projects/{project_id}/tasks/{task_id}/runs/{id}/append_log/

    operationId tasks_runs_append_log_create; scopes task:write; rate class crud.
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
    body: TaskRunAppendLogRequest,
) -> Response[TaskRunDetail]:
    """POST /api/projects/{project_id}/tasks/{task_id}/runs/{id}/append_log/

    operationId tasks_runs_append_log_create; scopes task:write; rate class crud.
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
    body: TaskRunAppendLogRequest,
) -> TaskRunDetail | None:
    """POST /api/projects/{project_id}/tasks/{task_id}/runs/{id}/append_log/

    operationId tasks_runs_append_log_create; scopes task:write; rate class crud.
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
