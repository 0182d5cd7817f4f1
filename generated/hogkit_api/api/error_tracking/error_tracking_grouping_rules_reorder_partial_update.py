from typing import Any

from ...client import AuthenticatedClient, Client, Operation
from ...models.patched_error_tracking_assignment_rule import PatchedErrorTrackingAssignmentRule
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="error_tracking_grouping_rules_reorder_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/error_tracking/grouping_rules/reorder/",
    secured=False,
    body="json",
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: PatchedErrorTrackingAssignmentRule | Unset = UNSET,
) -> Response[Any]:
    """PATCH /api/projects/{project_id}/error_tracking/grouping_rules/reorder/

    operationId error_tracking_grouping_rules_reorder_partial_update; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
    body: PatchedErrorTrackingAssignmentRule | Unset = UNSET,
) -> Any:
    """PATCH /api/projects/{project_id}/error_tracking/grouping_rules/reorder/

    operationId error_tracking_grouping_rules_reorder_partial_update; no scope: not for personal API keys; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: PatchedErrorTrackingAssignmentRule | Unset = UNSET,
) -> Response[Any]:
    """PATCH /api/projects/{project_id}/error_tracking/grouping_rules/reorder/

    operationId error_tracking_grouping_rules_reorder_partial_update; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
    body: PatchedErrorTrackingAssignmentRule | Unset = UNSET,
) -> Any:
    """PATCH /api/projects/{project_id}/error_tracking/grouping_rules/reorder/

    operationId error_tracking_grouping_rules_reorder_partial_update; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
