from ...client import AuthenticatedClient, Operation
from ...models.dashboard_collaborator import DashboardCollaborator
from ...types import One, Response

OPERATION = Operation(
    id="dashboards_collaborators_create",
    method="POST",
    path="/api/projects/{project_id}/dashboards/{dashboard_id}/collaborators/",
    scopes=("dashboard:write",),
    body="json",
    answer="json",
    decode={
        201: One("dashboard_collaborator", "DashboardCollaborator"),
    },
)


def sync_detailed(
    project_id: str,
    dashboard_id: int,
    *,
    client: AuthenticatedClient,
    body: DashboardCollaborator,
) -> Response[DashboardCollaborator]:
    """POST /api/projects/{project_id}/dashboards/{dashboard_id}/collaborators/

    operationId dashboards_collaborators_create; scopes dashboard:write; rate class crud.
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
    body: DashboardCollaborator,
) -> DashboardCollaborator | None:
    """POST /api/projects/{project_id}/dashboards/{dashboard_id}/collaborators/

    operationId dashboards_collaborators_create; scopes dashboard:write; rate class crud.
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
    body: DashboardCollaborator,
) -> Response[DashboardCollaborator]:
    """POST /api/projects/{project_id}/dashboards/{dashboard_id}/collaborators/

    operationId dashboards_collaborators_create; scopes dashboard:write; rate class crud.
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
    body: DashboardCollaborator,
) -> DashboardCollaborator | None:
    """POST /api/projects/{project_id}/dashboards/{dashboard_id}/collaborators/

    operationId dashboards_collaborators_create; scopes dashboard:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            dashboard_id,
            client=client,
            body=body,
        )
    ).parsed
