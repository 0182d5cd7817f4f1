from typing import Any

from ...client import AuthenticatedClient, Operation
from ...types import Response

OPERATION = Operation(
    id="groups_types_metrics_destroy",
    method="DELETE",
    path="/api/projects/{project_id}/groups_types/{group_type_index}/metrics/{id}/",
    scopes=("group:write",),
)


def sync_detailed(
    project_id: str,
    group_type_index: int,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """DELETE /api/projects/{project_id}/groups_types/{group_type_index}/metrics/{id}/

    operationId groups_types_metrics_destroy; scopes group:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "group_type_index": group_type_index,
            "id": id,
        },
        {},
    )


def sync(
    project_id: str,
    group_type_index: int,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """DELETE /api/projects/{project_id}/groups_types/{group_type_index}/metrics/{id}/

    operationId groups_types_metrics_destroy; scopes group:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        group_type_index,
        id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    group_type_index: int,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """DELETE /api/projects/{project_id}/groups_types/{group_type_index}/metrics/{id}/

    operationId groups_types_metrics_destroy; scopes group:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "group_type_index": group_type_index,
            "id": id,
        },
        {},
    )


async def asyncio(
    project_id: str,
    group_type_index: int,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """DELETE /api/projects/{project_id}/groups_types/{group_type_index}/metrics/{id}/

    operationId groups_types_metrics_destroy; scopes group:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            group_type_index,
            id,
            client=client,
        )
    ).parsed
