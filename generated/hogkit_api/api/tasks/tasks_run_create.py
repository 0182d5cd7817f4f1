from ...client import AuthenticatedClient, Operation
from ...models.task import Task
from ...types import One, Response

OPERATION = Operation(
    id="tasks_run_create",
    method="POST",
    path="/api/projects/{project_id}/tasks/{id}/run/",
    scopes=("task:write",),
    answer="json",
    decode={
        200: One("task", "Task"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Task]:
    """POST /api/projects/{project_id}/tasks/{id}/run/

    operationId tasks_run_create; scopes task:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
    )


def sync(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Task | None:
    """POST /api/projects/{project_id}/tasks/{id}/run/

    operationId tasks_run_create; scopes task:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Task]:
    """POST /api/projects/{project_id}/tasks/{id}/run/

    operationId tasks_run_create; scopes task:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
    )


async def asyncio(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Task | None:
    """POST /api/projects/{project_id}/tasks/{id}/run/

    operationId tasks_run_create; scopes task:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
