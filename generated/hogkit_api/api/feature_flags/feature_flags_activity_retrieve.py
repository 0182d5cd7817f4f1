from typing import Any

from ...client import AuthenticatedClient, Operation
from ...types import Response

OPERATION = Operation(
    id="feature_flags_activity_retrieve",
    method="GET",
    path="/api/projects/{project_id}/feature_flags/activity/",
    scopes=("activity_log:read",),
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """GET /api/projects/{project_id}/feature_flags/activity/

    operationId feature_flags_activity_retrieve; scopes activity_log:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {},
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """GET /api/projects/{project_id}/feature_flags/activity/

    operationId feature_flags_activity_retrieve; scopes activity_log:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """GET /api/projects/{project_id}/feature_flags/activity/

    operationId feature_flags_activity_retrieve; scopes activity_log:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {},
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """GET /api/projects/{project_id}/feature_flags/activity/

    operationId feature_flags_activity_retrieve; scopes activity_log:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
        )
    ).parsed
