from ...client import AuthenticatedClient, Operation
from ...models.error_tracking_assignment_rule import ErrorTrackingAssignmentRule
from ...types import One, Response

OPERATION = Operation(
    id="error_tracking_grouping_rules_create",
    method="POST",
    path="/api/projects/{project_id}/error_tracking/grouping_rules/",
    scopes=("error_tracking:write",),
    body="json",
    answer="json",
    decode={
        201: One("error_tracking_assignment_rule", "ErrorTrackingAssignmentRule"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: ErrorTrackingAssignmentRule,
) -> Response[ErrorTrackingAssignmentRule]:
    """POST /api/projects/{project_id}/error_tracking/grouping_rules/

    operationId error_tracking_grouping_rules_create; scopes error_tracking:write; rate class crud.
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
    body: ErrorTrackingAssignmentRule,
) -> ErrorTrackingAssignmentRule | None:
    """POST /api/projects/{project_id}/error_tracking/grouping_rules/

    operationId error_tracking_grouping_rules_create; scopes error_tracking:write; rate class crud.
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
    body: ErrorTrackingAssignmentRule,
) -> Response[ErrorTrackingAssignmentRule]:
    """POST /api/projects/{project_id}/error_tracking/grouping_rules/

    operationId error_tracking_grouping_rules_create; scopes error_tracking:write; rate class crud.
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
    body: ErrorTrackingAssignmentRule,
) -> ErrorTrackingAssignmentRule | None:
    """POST /api/projects/{project_id}/error_tracking/grouping_rules/

    operationId error_tracking_grouping_rules_create; scopes error_tracking:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
