from ...client import AuthenticatedClient, Operation
from ...models.dashboard_collaborator import DashboardCollaborator
from ...types import Each, One, Response

OPERATION = Operation(
    id="dashboards_collaborators_list",
    method="GET",
    path="/api/projects/{project_id}/dashboards/{dashboard_id}/collaborators/",
    scopes=("dashboard:read",),
    answer="json",
    decode={
        200: Each(One("dashboard_collaborator", "DashboardCollaborator")),
    },
)


def sync_detailed(
    project_id: str,
    dashboard_id: int,
    *,
    client: AuthenticatedClient,
) -> Response[list[DashboardCollaborator]]:
    """GET /api/projects/{project_id}/dashboards/{dashboard_id}/collaborators/

    operationId dashboards_collaborators_list; scopes dashboard:read; rate class crud.
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
) -> list[DashboardCollaborator] | None:
    """GET /api/projects/{project_id}/dashboards/{dashboard_id}/collaborators/

    operationId dashboards_collaborators_list; scopes dashboard:read; rate class crud.
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
) -> Response[list[DashboardCollaborator]]:
    """GET /api/projects/{project_id}/dashboards/{dashboard_id}/collaborators/

    operationId dashboards_collaborators_list; scopes dashboard:read; rate class crud.
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
) -> list[DashboardCollaborator] | None:
    """GET /api/projects/{project_id}/dashboards/{dashboard_id}/collaborators/

    operationId dashboards_collaborators_list; scopes dashboard:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            dashboard_id,
            client=client,
        )
    ).parsed
