from typing import Any

from ...client import AuthenticatedClient, Client, Operation
from ...types import Response

OPERATION = Operation(
    id="query_log_retrieve",
    method="GET",
    path="/api/projects/{project_id}/query/{id}/log/",
    rate_class="query",
    secured=False,
    answer="json",
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[dict[str, Any]]:
    """GET /api/projects/{project_id}/query/{id}/log/

    operationId query_log_retrieve; no scope: not for personal API keys; rate class query.
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
    client: AuthenticatedClient | Client,
) -> dict[str, Any] | None:
    """GET /api/projects/{project_id}/query/{id}/log/

    operationId query_log_retrieve; no scope: not for personal API keys; rate class query.
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
    client: AuthenticatedClient | Client,
) -> Response[dict[str, Any]]:
    """GET /api/projects/{project_id}/query/{id}/log/

    operationId query_log_retrieve; no scope: not for personal API keys; rate class query.
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
    client: AuthenticatedClient | Client,
) -> dict[str, Any] | None:
    """GET /api/projects/{project_id}/query/{id}/log/

    operationId query_log_retrieve; no scope: not for personal API keys; rate class query.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
