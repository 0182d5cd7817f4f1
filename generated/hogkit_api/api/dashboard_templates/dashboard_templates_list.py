from ...client import AuthenticatedClient, Operation
from ...models.paginated_dashboard_template_list import PaginatedDashboardTemplateList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="dashboard_templates_list",
    method="GET",
    path="/api/projects/{project_id}/dashboard_templates/",
    scopes=("dashboard_template:read",),
    answer="json",
    decode={
        200: One("paginated_dashboard_template_list", "PaginatedDashboardTemplateList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedDashboardTemplateList]:
    """GET /api/projects/{project_id}/dashboard_templates/

    operationId dashboard_templates_list; scopes dashboard_template:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "limit": limit,
            "offset": offset,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedDashboardTemplateList | None:
    """GET /api/projects/{project_id}/dashboard_templates/

    operationId dashboard_templates_list; scopes dashboard_template:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        limit=limit,
        offset=offset,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedDashboardTemplateList]:
    """GET /api/projects/{project_id}/dashboard_templates/

    operationId dashboard_templates_list; scopes dashboard_template:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "limit": limit,
            "offset": offset,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedDashboardTemplateList | None:
    """GET /api/projects/{project_id}/dashboard_templates/

    operationId dashboard_templates_list; scopes dashboard_template:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    ).parsed
