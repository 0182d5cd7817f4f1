from typing import Any

from ...client import AuthenticatedClient, Operation
from ...types import Response

OPERATION = Operation(
    id="groups_find_retrieve",
    method="GET",
    path="/api/projects/{project_id}/groups/find/",
    scopes=("group:read",),
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    group_key: str,
    group_type_index: int,
) -> Response[Any]:
    """GET /api/projects/{project_id}/groups/find/

    operationId groups_find_retrieve; scopes group:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "group_key": group_key,
            "group_type_index": group_type_index,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    group_key: str,
    group_type_index: int,
) -> Any:
    """GET /api/projects/{project_id}/groups/find/

    operationId groups_find_retrieve; scopes group:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        group_key=group_key,
        group_type_index=group_type_index,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    group_key: str,
    group_type_index: int,
) -> Response[Any]:
    """GET /api/projects/{project_id}/groups/find/

    operationId groups_find_retrieve; scopes group:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "group_key": group_key,
            "group_type_index": group_type_index,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    group_key: str,
    group_type_index: int,
) -> Any:
    """GET /api/projects/{project_id}/groups/find/

    operationId groups_find_retrieve; scopes group:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            group_key=group_key,
            group_type_index=group_type_index,
        )
    ).parsed
