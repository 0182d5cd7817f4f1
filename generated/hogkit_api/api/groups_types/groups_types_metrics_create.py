from ...client import AuthenticatedClient, Operation
from ...models.group_usage_metric import GroupUsageMetric
from ...types import One, Response

OPERATION = Operation(
    id="groups_types_metrics_create",
    method="POST",
    path="/api/projects/{project_id}/groups_types/{group_type_index}/metrics/",
    scopes=("group:write",),
    body="json",
    answer="json",
    decode={
        201: One("group_usage_metric", "GroupUsageMetric"),
    },
)


def sync_detailed(
    project_id: str,
    group_type_index: int,
    *,
    client: AuthenticatedClient,
    body: GroupUsageMetric,
) -> Response[GroupUsageMetric]:
    """POST /api/projects/{project_id}/groups_types/{group_type_index}/metrics/

    operationId groups_types_metrics_create; scopes group:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "group_type_index": group_type_index,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    group_type_index: int,
    *,
    client: AuthenticatedClient,
    body: GroupUsageMetric,
) -> GroupUsageMetric | None:
    """POST /api/projects/{project_id}/groups_types/{group_type_index}/metrics/

    operationId groups_types_metrics_create; scopes group:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        group_type_index,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    group_type_index: int,
    *,
    client: AuthenticatedClient,
    body: GroupUsageMetric,
) -> Response[GroupUsageMetric]:
    """POST /api/projects/{project_id}/groups_types/{group_type_index}/metrics/

    operationId groups_types_metrics_create; scopes group:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "group_type_index": group_type_index,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    group_type_index: int,
    *,
    client: AuthenticatedClient,
    body: GroupUsageMetric,
) -> GroupUsageMetric | None:
    """POST /api/projects/{project_id}/groups_types/{group_type_index}/metrics/

    operationId groups_types_metrics_create; scopes group:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            group_type_index,
            client=client,
            body=body,
        )
    ).parsed
