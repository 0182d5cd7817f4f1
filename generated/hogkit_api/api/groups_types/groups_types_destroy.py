from typing import Any

from ...client import AuthenticatedClient, Operation
from ...types import Response

OPERATION = Operation(
    id="groups_types_destroy",
    method="DELETE",
    path="/api/projects/{project_id}/groups_types/{group_type_index}/",
    scopes=("group:write",),
)


def sync_detailed(
    project_id: str,
    group_type_index: int,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """DELETE /api/projects/{project_id}/groups_types/{group_type_index}/

    operationId groups_types_destroy; scopes group:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "group_type_index": group_type_index,
        },
        {},
    )


def sync(
    project_id: str,
    group_type_index: int,
    *,
    client: AuthenticatedClient,
) -> Any:
    """DELETE /api/projects/{project_id}/groups_types/{group_type_index}/

    operationId groups_types_destroy; scopes group:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        group_type_index,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    group_type_index: int,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """DELETE /api/projects/{project_id}/groups_types/{group_type_index}/

    operationId groups_types_destroy; scopes group:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "group_type_index": group_type_index,
        },
        {},
    )


async def asyncio(
    project_id: str,
    group_type_index: int,
    *,
    client: AuthenticatedClient,
) -> Any:
    """DELETE /api/projects/{project_id}/groups_types/{group_type_index}/

    operationId groups_types_destroy; scopes group:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            group_type_index,
            client=client,
        )
    ).parsed
