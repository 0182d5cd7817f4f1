from ...client import AuthenticatedClient, Operation
from ...models.sharing_configuration import SharingConfiguration
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="dashboards_sharing_refresh_create",
    method="POST",
    path="/api/projects/{project_id}/dashboards/{dashboard_id}/sharing/refresh/",
    scopes=("sharing_configuration:write",),
    body="json",
    answer="json",
    decode={
        200: One("sharing_configuration", "SharingConfiguration"),
    },
)


def sync_detailed(
    project_id: str,
    dashboard_id: int,
    *,
    client: AuthenticatedClient,
    body: SharingConfiguration | Unset = UNSET,
) -> Response[SharingConfiguration]:
    """POST /api/projects/{project_id}/dashboards/{dashboard_id}/sharing/refresh/

    operationId dashboards_sharing_refresh_create; scopes sharing_configuration:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "dashboard_id": dashboard_id,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    dashboard_id: int,
    *,
    client: AuthenticatedClient,
    body: SharingConfiguration | Unset = UNSET,
) -> SharingConfiguration | None:
    """POST /api/projects/{project_id}/dashboards/{dashboard_id}/sharing/refresh/

    operationId dashboards_sharing_refresh_create; scopes sharing_configuration:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        dashboard_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    dashboard_id: int,
    *,
    client: AuthenticatedClient,
    body: SharingConfiguration | Unset = UNSET,
) -> Response[SharingConfiguration]:
    """POST /api/projects/{project_id}/dashboards/{dashboard_id}/sharing/refresh/

    operationId dashboards_sharing_refresh_create; scopes sharing_configuration:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "dashboard_id": dashboard_id,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    dashboard_id: int,
    *,
    client: AuthenticatedClient,
    body: SharingConfiguration | Unset = UNSET,
) -> SharingConfiguration | None:
    """POST /api/projects/{project_id}/dashboards/{dashboard_id}/sharing/refresh/

    operationId dashboards_sharing_refresh_create; scopes sharing_configuration:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            dashboard_id,
            client=client,
            body=body,
        )
    ).parsed
