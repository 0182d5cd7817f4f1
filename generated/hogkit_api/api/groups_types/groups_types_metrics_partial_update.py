from ...client import AuthenticatedClient, Operation
from ...models.group_usage_metric import GroupUsageMetric
from ...models.patched_group_usage_metric import PatchedGroupUsageMetric
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="groups_types_metrics_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/groups_types/{group_type_index}/metrics/{id}/",
    scopes=("group:write",),
    body="json",
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
    body: PatchedGroupUsageMetric | Unset = UNSET,
) -> Response[GroupUsageMetric]:
    """PATCH /api/projects/{project_id}/groups_types/{group_type_index}/metrics/{id}/

    operationId groups_types_metrics_partial_update; scopes group:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "group_type_index": group_type_index,
            "id": id,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    group_type_index: int,
    id: str,
    *,
    client: AuthenticatedClient,
    body: PatchedGroupUsageMetric | Unset = UNSET,
) -> GroupUsageMetric | None:
    """PATCH /api/projects/{project_id}/groups_types/{group_type_index}/metrics/{id}/

    operationId groups_types_metrics_partial_update; scopes group:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        group_type_index,
        id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    group_type_index: int,
    id: str,
    *,
    client: AuthenticatedClient,
    body: PatchedGroupUsageMetric | Unset = UNSET,
) -> Response[GroupUsageMetric]:
    """PATCH /api/projects/{project_id}/groups_types/{group_type_index}/metrics/{id}/

    operationId groups_types_metrics_partial_update; scopes group:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "group_type_index": group_type_index,
            "id": id,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    group_type_index: int,
    id: str,
    *,
    client: AuthenticatedClient,
    body: PatchedGroupUsageMetric | Unset = UNSET,
) -> GroupUsageMetric | None:
    """PATCH /api/projects/{project_id}/groups_types/{group_type_index}/metrics/{id}/

    operationId groups_types_metrics_partial_update; scopes group:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            group_type_index,
            id,
            client=client,
            body=body,
        )
    ).parsed
