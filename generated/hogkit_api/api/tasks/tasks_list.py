from ...client import AuthenticatedClient, Operation
from ...models.paginated_task_list import PaginatedTaskList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="tasks_list",
    method="GET",
    path="/api/projects/{project_id}/tasks/",
    scopes=("task:read",),
    answer="json",
    decode={
        200: One("paginated_task_list", "PaginatedTaskList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedTaskList]:
    """GET /api/projects/{project_id}/tasks/

    operationId tasks_list; scopes task:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "limit": limit,
            "offset": offset,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedTaskList | None:
    """GET /api/projects/{project_id}/tasks/

    operationId tasks_list; scopes task:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        limit=limit,
        offset=offset,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedTaskList]:
    """GET /api/projects/{project_id}/tasks/

    operationId tasks_list; scopes task:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "limit": limit,
            "offset": offset,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedTaskList | None:
    """GET /api/projects/{project_id}/tasks/

    operationId tasks_list; scopes task:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    ).parsed
