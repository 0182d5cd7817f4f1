from typing import Any

from ...client import AuthenticatedClient, Operation
from ...types import Response

OPERATION = Operation(
    id="max_tools_create_and_query_insight_create",
    method="POST",
    path="/api/projects/{project_id}/max_tools/create_and_query_insight/",
    scopes=("insight:read", "query:read"),
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """POST /api/projects/{project_id}/max_tools/create_and_query_insight/

    operationId max_tools_create_and_query_insight_create; scopes insight:read, query:read; rate class crud.
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
    """POST /api/projects/{project_id}/max_tools/create_and_query_insight/

    operationId max_tools_create_and_query_insight_create; scopes insight:read, query:read; rate class crud.
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
    """POST /api/projects/{project_id}/max_tools/create_and_query_insight/

    operationId max_tools_create_and_query_insight_create; scopes insight:read, query:read; rate class crud.
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
    """POST /api/projects/{project_id}/max_tools/create_and_query_insight/

    operationId max_tools_create_and_query_insight_create; scopes insight:read, query:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
        )
    ).parsed
