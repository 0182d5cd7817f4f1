from ...client import AuthenticatedClient, Operation
from ...models.dashboard_template import DashboardTemplate
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="dashboard_templates_create",
    method="POST",
    path="/api/projects/{project_id}/dashboard_templates/",
    scopes=("dashboard_template:write",),
    body="json",
    answer="json",
    decode={
        201: One("dashboard_template", "DashboardTemplate"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: DashboardTemplate | Unset = UNSET,
) -> Response[DashboardTemplate]:
    """POST /api/projects/{project_id}/dashboard_templates/

    operationId dashboard_templates_create; scopes dashboard_template:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: DashboardTemplate | Unset = UNSET,
) -> DashboardTemplate | None:
    """POST /api/projects/{project_id}/dashboard_templates/

    operationId dashboard_templates_create; scopes dashboard_template:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: DashboardTemplate | Unset = UNSET,
) -> Response[DashboardTemplate]:
    """POST /api/projects/{project_id}/dashboard_templates/

    operationId dashboard_templates_create; scopes dashboard_template:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: DashboardTemplate | Unset = UNSET,
) -> DashboardTemplate | None:
    """POST /api/projects/{project_id}/dashboard_templates/

    operationId dashboard_templates_create; scopes dashboard_template:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
