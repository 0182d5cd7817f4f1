from ...client import AuthenticatedClient, Operation
from ...models.task import Task
from ...types import One, Response

OPERATION = Operation(
    id="tasks_create",
    method="POST",
    path="/api/projects/{project_id}/tasks/",
    scopes=("task:write",),
    body="json",
    answer="json",
    decode={
        201: One("task", "Task"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Task,
) -> Response[Task]:
    """POST /api/projects/{project_id}/tasks/

    operationId tasks_create; scopes task:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Task,
) -> Task | None:
    """POST /api/projects/{project_id}/tasks/

    operationId tasks_create; scopes task:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Task,
) -> Response[Task]:
    """POST /api/projects/{project_id}/tasks/

    operationId tasks_create; scopes task:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Task,
) -> Task | None:
    """POST /api/projects/{project_id}/tasks/

    operationId tasks_create; scopes task:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
