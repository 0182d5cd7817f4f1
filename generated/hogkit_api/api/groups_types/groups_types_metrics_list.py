from ...client import AuthenticatedClient, Operation
from ...models.paginated_group_usage_metric_list import PaginatedGroupUsageMetricList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="groups_types_metrics_list",
    method="GET",
    path="/api/projects/{project_id}/groups_types/{group_type_index}/metrics/",
    scopes=("group:read",),
    answer="json",
    decode={
        200: One("paginated_group_usage_metric_list", "PaginatedGroupUsageMetricList"),
    },
)


def sync_detailed(
    project_id: str,
    group_type_index: int,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedGroupUsageMetricList]:
    """GET /api/projects/{project_id}/groups_types/{group_type_index}/metrics/

    operationId groups_types_metrics_list; scopes group:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "group_type_index": group_type_index,
        },
        {
            "limit": limit,
            "offset": offset,
        },
    )


def sync(
    project_id: str,
    group_type_index: int,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedGroupUsageMetricList | None:
    """GET /api/projects/{project_id}/groups_types/{group_type_index}/metrics/

    operationId groups_types_metrics_list; scopes group:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        group_type_index,
        client=client,
        limit=limit,
        offset=offset,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    group_type_index: int,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedGroupUsageMetricList]:
    """GET /api/projects/{project_id}/groups_types/{group_type_index}/metrics/

    operationId groups_types_metrics_list; scopes group:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "group_type_index": group_type_index,
        },
        {
            "limit": limit,
            "offset": offset,
        },
    )


async def asyncio(
    project_id: str,
    group_type_index: int,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedGroupUsageMetricList | None:
    """GET /api/projects/{project_id}/groups_types/{group_type_index}/metrics/

    operationId groups_types_metrics_list; scopes group:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            group_type_index,
            client=client,
            limit=limit,
            offset=offset,
        )
    ).parsed
