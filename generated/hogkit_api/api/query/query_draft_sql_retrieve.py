from typing import Any

from ...client import AuthenticatedClient, Client, Operation
from ...types import Response

OPERATION = Operation(
    id="query_draft_sql_retrieve",
    method="GET",
    path="/api/projects/{project_id}/query/draft_sql/",
    rate_class="query",
    secured=False,
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any]:
    """GET /api/projects/{project_id}/query/draft_sql/

    operationId query_draft_sql_retrieve; no scope: not for personal API keys; rate class query.
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
    client: AuthenticatedClient | Client,
) -> Any:
    """GET /api/projects/{project_id}/query/draft_sql/

    operationId query_draft_sql_retrieve; no scope: not for personal API keys; rate class query.
    """
    return sync_detailed(
        project_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any]:
    """GET /api/projects/{project_id}/query/draft_sql/

    operationId query_draft_sql_retrieve; no scope: not for personal API keys; rate class query.
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
    client: AuthenticatedClient | Client,
) -> Any:
    """GET /api/projects/{project_id}/query/draft_sql/

    operationId query_draft_sql_retrieve; no scope: not for personal API keys; rate class query.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
        )
    ).parsed
