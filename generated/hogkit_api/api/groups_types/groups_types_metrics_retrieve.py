from ...client import AuthenticatedClient, Operation
from ...models.group_usage_metric import GroupUsageMetric
from ...types import One, Response

OPERATION = Operation(
    id="groups_types_metrics_retrieve",
    method="GET",
    path="/api/projects/{project_id}/groups_types/{group_type_index}/metrics/{id}/",
    scopes=("group:read",),
    answer="json",
    decode={
        200: One("group_usage_metric", "GroupUsageMetric"),
    },
)


def sync_detailed(
    project_id: str,
    group_type_index: int,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[GroupUsageMetric]:
    """GET /api/projects/{project_id}/groups_types/{group_type_index}/metrics/{id}/

    operationId groups_types_metrics_retrieve; scopes group:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "group_type_index": group_type_index,
            "id": id,
        },
        {},
    )


def sync(
    project_id: str,
    group_type_index: int,
    id: str,
    *,
    client: AuthenticatedClient,
) -> GroupUsageMetric | None:
    """GET /api/projects/{project_id}/groups_types/{group_type_index}/metrics/{id}/

    operationId groups_types_metrics_retrieve; scopes group:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        group_type_index,
        id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    group_type_index: int,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[GroupUsageMetric]:
    """GET /api/projects/{project_id}/groups_types/{group_type_index}/metrics/{id}/

    operationId groups_types_metrics_retrieve; scopes group:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "group_type_index": group_type_index,
            "id": id,
        },
        {},
    )


async def asyncio(
    project_id: str,
    group_type_index: int,
    id: str,
    *,
    client: AuthenticatedClient,
) -> GroupUsageMetric | None:
    """GET /api/projects/{project_id}/groups_types/{group_type_index}/metrics/{id}/

    operationId groups_types_metrics_retrieve; scopes group:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            group_type_index,
            id,
            client=client,
        )
    ).parsed
