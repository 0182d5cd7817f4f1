from ...client import AuthenticatedClient, Operation
from ...models.activity_log import ActivityLog
from ...types import Each, One, Response

OPERATION = Operation(
    id="activity_log_list",
    method="GET",
    path="/api/projects/{project_id}/activity_log/",
    scopes=("activity_log:read",),
    answer="json",
    decode={
        200: Each(One("activity_log", "ActivityLog")),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[list[ActivityLog]]:
    """GET /api/projects/{project_id}/activity_log/

    operationId activity_log_list; scopes activity_log:read; rate class crud.
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
) -> list[ActivityLog] | None:
    """GET /api/projects/{project_id}/activity_log/

    operationId activity_log_list; scopes activity_log:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[list[ActivityLog]]:
    """GET /api/projects/{project_id}/activity_log/

    operationId activity_log_list; scopes activity_log:read; rate class crud.
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
) -> list[ActivityLog] | None:
    """GET /api/projects/{project_id}/activity_log/

    operationId activity_log_list; scopes activity_log:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
        )
    ).parsed
