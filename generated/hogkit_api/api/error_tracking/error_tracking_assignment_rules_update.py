from ...client import AuthenticatedClient, Operation
from ...models.error_tracking_assignment_rule import ErrorTrackingAssignmentRule
from ...types import One, Response

OPERATION = Operation(
    id="error_tracking_assignment_rules_update",
    method="PUT",
    path="/api/projects/{project_id}/error_tracking/assignment_rules/{id}/",
    scopes=("error_tracking:write",),
    body="json",
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
    body: ErrorTrackingAssignmentRule,
) -> Response[ErrorTrackingAssignmentRule]:
    """PUT /api/projects/{project_id}/error_tracking/assignment_rules/{id}/

    operationId error_tracking_assignment_rules_update; scopes error_tracking:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: ErrorTrackingAssignmentRule,
) -> ErrorTrackingAssignmentRule | None:
    """PUT /api/projects/{project_id}/error_tracking/assignment_rules/{id}/

    operationId error_tracking_assignment_rules_update; scopes error_tracking:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: ErrorTrackingAssignmentRule,
) -> Response[ErrorTrackingAssignmentRule]:
    """PUT /api/projects/{project_id}/error_tracking/assignment_rules/{id}/

    operationId error_tracking_assignment_rules_update; scopes error_tracking:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: ErrorTrackingAssignmentRule,
) -> ErrorTrackingAssignmentRule | None:
    """PUT /api/projects/{project_id}/error_tracking/assignment_rules/{id}/

    operationId error_tracking_assignment_rules_update; scopes error_tracking:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
