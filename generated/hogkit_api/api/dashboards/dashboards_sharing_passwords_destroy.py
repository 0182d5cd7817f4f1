from typing import Any

from ...client import AuthenticatedClient, Operation
from ...types import Response

OPERATION = Operation(
    id="dashboards_sharing_passwords_destroy",
    method="DELETE",
    path="/api/projects/{project_id}/dashboards/{dashboard_id}/sharing/passwords/{password_id}/",
    scopes=("sharing_configuration:write",),
)


def sync_detailed(
    project_id: str,
    dashboard_id: int,
    password_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """DELETE /api/projects/{project_id}/dashboards/{dashboard_id}/sharing/passwords/{password_id}/

    operationId dashboards_sharing_passwords_destroy; scopes sharing_configuration:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "dashboard_id": dashboard_id,
            "password_id": password_id,
        },
        {},
    )


def sync(
    project_id: str,
    dashboard_id: int,
    password_id: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """DELETE /api/projects/{project_id}/dashboards/{dashboard_id}/sharing/passwords/{password_id}/

    operationId dashboards_sharing_passwords_destroy; scopes sharing_configuration:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        dashboard_id,
        password_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    dashboard_id: int,
    password_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """DELETE /api/projects/{project_id}/dashboards/{dashboard_id}/sharing/passwords/{password_id}/

    operationId dashboards_sharing_passwords_destroy; scopes sharing_configuration:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "dashboard_id": dashboard_id,
            "password_id": password_id,
        },
        {},
    )


async def asyncio(
    project_id: str,
    dashboard_id: int,
    password_id: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """DELETE /api/projects/{project_id}/dashboards/{dashboard_id}/sharing/passwords/{password_id}/

    operationId dashboards_sharing_passwords_destroy; scopes sharing_configuration:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            dashboard_id,
            password_id,
            client=client,
        )
    ).parsed
