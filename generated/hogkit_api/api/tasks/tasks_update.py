from ...client import AuthenticatedClient, Operation
from ...models.task import Task
from ...types import One, Response

OPERATION = Operation(
    id="tasks_update",
    method="PUT",
    path="/api/projects/{project_id}/tasks/{id}/",
    scopes=("task:write",),
    body="json",
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
    body: Task,
) -> Response[Task]:
    """PUT /api/projects/{project_id}/tasks/{id}/

    operationId tasks_update; scopes task:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: Task,
) -> Task | None:
    """PUT /api/projects/{project_id}/tasks/{id}/

    operationId tasks_update; scopes task:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: Task,
) -> Response[Task]:
    """PUT /api/projects/{project_id}/tasks/{id}/

    operationId tasks_update; scopes task:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: Task,
) -> Task | None:
    """PUT /api/projects/{project_id}/tasks/{id}/

    operationId tasks_update; scopes task:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
