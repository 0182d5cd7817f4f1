from ...client import AuthenticatedClient, Operation
from ...models.sharing_configuration import SharingConfiguration
from ...types import Each, One, Response

OPERATION = Operation(
    id="dashboards_sharing_list",
    method="GET",
    path="/api/projects/{project_id}/dashboards/{dashboard_id}/sharing/",
    scopes=("sharing_configuration:read",),
    answer="json",
    decode={
        200: Each(One("sharing_configuration", "SharingConfiguration")),
    },
)


def sync_detailed(
    project_id: str,
    dashboard_id: int,
    *,
    client: AuthenticatedClient,
) -> Response[list[SharingConfiguration]]:
    """GET /api/projects/{project_id}/dashboards/{dashboard_id}/sharing/

    operationId dashboards_sharing_list; scopes sharing_configuration:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "dashboard_id": dashboard_id,
        },
        {},
    )


def sync(
    project_id: str,
    dashboard_id: int,
    *,
    client: AuthenticatedClient,
) -> list[SharingConfiguration] | None:
    """GET /api/projects/{project_id}/dashboards/{dashboard_id}/sharing/

    operationId dashboards_sharing_list; scopes sharing_configuration:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        dashboard_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    dashboard_id: int,
    *,
    client: AuthenticatedClient,
) -> Response[list[SharingConfiguration]]:
    """GET /api/projects/{project_id}/dashboards/{dashboard_id}/sharing/

    operationId dashboards_sharing_list; scopes sharing_configuration:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "dashboard_id": dashboard_id,
        },
        {},
    )


async def asyncio(
    project_id: str,
    dashboard_id: int,
    *,
    client: AuthenticatedClient,
) -> list[SharingConfiguration] | None:
    """GET /api/projects/{project_id}/dashboards/{dashboard_id}/sharing/

    operationId dashboards_sharing_list; scopes sharing_configuration:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            dashboard_id,
            client=client,
        )
    ).parsed
