from ...client import AuthenticatedClient, Operation
from ...models.patched_task import PatchedTask
from ...models.task import Task
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="tasks_partial_update",
    method="PATCH",
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
    body: PatchedTask | Unset = UNSET,
) -> Response[Task]:
    """PATCH /api/projects/{project_id}/tasks/{id}/

    operationId tasks_partial_update; scopes task:write; rate class crud.
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
    body: PatchedTask | Unset = UNSET,
) -> Task | None:
    """PATCH /api/projects/{project_id}/tasks/{id}/

    operationId tasks_partial_update; scopes task:write; rate class crud.
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
    body: PatchedTask | Unset = UNSET,
) -> Response[Task]:
    """PATCH /api/projects/{project_id}/tasks/{id}/

    operationId tasks_partial_update; scopes task:write; rate class crud.
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
    body: PatchedTask | Unset = UNSET,
) -> Task | None:
    """PATCH /api/projects/{project_id}/tasks/{id}/

    operationId tasks_partial_update; scopes task:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
