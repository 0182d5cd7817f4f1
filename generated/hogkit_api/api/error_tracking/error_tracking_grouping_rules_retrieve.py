from ...client import AuthenticatedClient, Operation
from ...models.error_tracking_assignment_rule import ErrorTrackingAssignmentRule
from ...types import One, Response

OPERATION = Operation(
    id="error_tracking_grouping_rules_retrieve",
    method="GET",
    path="/api/projects/{project_id}/error_tracking/grouping_rules/{id}/",
    scopes=("error_tracking:read",),
    answer="json",
    decode={
        200: One("error_tracking_assignment_rule", "ErrorTrackingAssignmentRule"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[ErrorTrackingAssignmentRule]:
    """GET /api/projects/{project_id}/error_tracking/grouping_rules/{id}/

    operationId error_tracking_grouping_rules_retrieve; scopes error_tracking:read; rate class crud.
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
) -> ErrorTrackingAssignmentRule | None:
    """GET /api/projects/{project_id}/error_tracking/grouping_rules/{id}/

    operationId error_tracking_grouping_rules_retrieve; scopes error_tracking:read; rate class crud.
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
) -> Response[ErrorTrackingAssignmentRule]:
    """GET /api/projects/{project_id}/error_tracking/grouping_rules/{id}/

    operationId error_tracking_grouping_rules_retrieve; scopes error_tracking:read; rate class crud.
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
) -> ErrorTrackingAssignmentRule | None:
    """GET /api/projects/{project_id}/error_tracking/grouping_rules/{id}/

    operationId error_tracking_grouping_rules_retrieve; scopes error_tracking:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
