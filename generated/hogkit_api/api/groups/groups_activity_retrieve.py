from typing import Any

from ...client import AuthenticatedClient, Operation
from ...types import Response

OPERATION = Operation(
    id="groups_activity_retrieve",
    method="GET",
    path="/api/projects/{project_id}/groups/activity/",
    scopes=("activity_log:read",),
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    group_type_index: int,
    id: str,
) -> Response[Any]:
    """GET /api/projects/{project_id}/groups/activity/

    operationId groups_activity_retrieve; scopes activity_log:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "group_type_index": group_type_index,
            "id": id,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    group_type_index: int,
    id: str,
) -> Any:
    """GET /api/projects/{project_id}/groups/activity/

    operationId groups_activity_retrieve; scopes activity_log:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        group_type_index=group_type_index,
        id=id,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    group_type_index: int,
    id: str,
) -> Response[Any]:
    """GET /api/projects/{project_id}/groups/activity/

    operationId groups_activity_retrieve; scopes activity_log:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "group_type_index": group_type_index,
            "id": id,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    group_type_index: int,
    id: str,
) -> Any:
    """GET /api/projects/{project_id}/groups/activity/

    operationId groups_activity_retrieve; scopes activity_log:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            group_type_index=group_type_index,
            id=id,
        )
    ).parsed
