from ...client import AuthenticatedClient, Operation
from ...models.error_tracking_assignment_rule import ErrorTrackingAssignmentRule
from ...models.patched_error_tracking_assignment_rule import PatchedErrorTrackingAssignmentRule
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="error_tracking_assignment_rules_partial_update",
    method="PATCH",
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
    body: PatchedErrorTrackingAssignmentRule | Unset = UNSET,
) -> Response[ErrorTrackingAssignmentRule]:
    """PATCH /api/projects/{project_id}/error_tracking/assignment_rules/{id}/

    operationId error_tracking_assignment_rules_partial_update; scopes error_tracking:write; rate class crud.
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
    body: PatchedErrorTrackingAssignmentRule | Unset = UNSET,
) -> ErrorTrackingAssignmentRule | None:
    """PATCH /api/projects/{project_id}/error_tracking/assignment_rules/{id}/

    operationId error_tracking_assignment_rules_partial_update; scopes error_tracking:write; rate class crud.
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
    body: PatchedErrorTrackingAssignmentRule | Unset = UNSET,
) -> Response[ErrorTrackingAssignmentRule]:
    """PATCH /api/projects/{project_id}/error_tracking/assignment_rules/{id}/

    operationId error_tracking_assignment_rules_partial_update; scopes error_tracking:write; rate class crud.
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
    body: PatchedErrorTrackingAssignmentRule | Unset = UNSET,
) -> ErrorTrackingAssignmentRule | None:
    """PATCH /api/projects/{project_id}/error_tracking/assignment_rules/{id}/

    operationId error_tracking_assignment_rules_partial_update; scopes error_tracking:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
