from typing import Any

from ...client import AuthenticatedClient, Operation
from ...types import Response

OPERATION = Operation(
    id="dashboards_collaborators_destroy",
    method="DELETE",
    path="/api/projects/{project_id}/dashboards/{dashboard_id}/collaborators/{user_uuid}/",
    scopes=("dashboard:write",),
)


def sync_detailed(
    project_id: str,
    dashboard_id: int,
    user_uuid: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """DELETE /api/projects/{project_id}/dashboards/{dashboard_id}/collaborators/{user_uuid}/

    operationId dashboards_collaborators_destroy; scopes dashboard:write; rate class crud.

    Args:
        user_uuid: sent as user__uuid
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "dashboard_id": dashboard_id,
            "user_uuid": user_uuid,
        },
        {},
    )


def sync(
    project_id: str,
    dashboard_id: int,
    user_uuid: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """DELETE /api/projects/{project_id}/dashboards/{dashboard_id}/collaborators/{user_uuid}/

    operationId dashboards_collaborators_destroy; scopes dashboard:write; rate class crud.

    Args:
        user_uuid: sent as user__uuid
    """
    return sync_detailed(
        project_id,
        dashboard_id,
        user_uuid,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    dashboard_id: int,
    user_uuid: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """DELETE /api/projects/{project_id}/dashboards/{dashboard_id}/collaborators/{user_uuid}/

    operationId dashboards_collaborators_destroy; scopes dashboard:write; rate class crud.

    Args:
        user_uuid: sent as user__uuid
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "dashboard_id": dashboard_id,
            "user_uuid": user_uuid,
        },
        {},
    )


async def asyncio(
    project_id: str,
    dashboard_id: int,
    user_uuid: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """DELETE /api/projects/{project_id}/dashboards/{dashboard_id}/collaborators/{user_uuid}/

    operationId dashboards_collaborators_destroy; scopes dashboard:write; rate class crud.

    Args:
        user_uuid: sent as user__uuid
    """
    return (
        await asyncio_detailed(
            project_id,
            dashboard_id,
            user_uuid,
            client=client,
        )
    ).parsed
