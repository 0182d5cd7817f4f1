from ...client import AuthenticatedClient, Operation
from ...models.dashboard_template import DashboardTemplate
from ...types import One, Response

OPERATION = Operation(
    id="dashboard_templates_retrieve",
    method="GET",
    path="/api/projects/{project_id}/dashboard_templates/{id}/",
    scopes=("dashboard_template:read",),
    answer="json",
    decode={
        200: One("dashboard_template", "DashboardTemplate"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[DashboardTemplate]:
    """GET /api/projects/{project_id}/dashboard_templates/{id}/

    operationId dashboard_templates_retrieve; scopes dashboard_template:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
    )


def sync(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> DashboardTemplate | None:
    """GET /api/projects/{project_id}/dashboard_templates/{id}/

    operationId dashboard_templates_retrieve; scopes dashboard_template:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[DashboardTemplate]:
    """GET /api/projects/{project_id}/dashboard_templates/{id}/

    operationId dashboard_templates_retrieve; scopes dashboard_template:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
    )


async def asyncio(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> DashboardTemplate | None:
    """GET /api/projects/{project_id}/dashboard_templates/{id}/

    operationId dashboard_templates_retrieve; scopes dashboard_template:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
