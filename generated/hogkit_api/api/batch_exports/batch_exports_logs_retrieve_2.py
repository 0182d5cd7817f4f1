from typing import Any

from ...client import AuthenticatedClient, Client, Operation
from ...types import Response

OPERATION = Operation(
    id="batch_exports_logs_retrieve_2",
    method="GET",
    path="/api/projects/{project_id}/batch_exports/{id}/logs/",
    secured=False,
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any]:
    """GET /api/projects/{project_id}/batch_exports/{id}/logs/

    operationId batch_exports_logs_retrieve_2; no scope: not for personal API keys; rate class crud.
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
) -> Any:
    """GET /api/projects/{project_id}/batch_exports/{id}/logs/

    operationId batch_exports_logs_retrieve_2; no scope: not for personal API keys; rate class crud.
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
) -> Response[Any]:
    """GET /api/projects/{project_id}/batch_exports/{id}/logs/

    operationId batch_exports_logs_retrieve_2; no scope: not for personal API keys; rate class crud.
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
) -> Any:
    """GET /api/projects/{project_id}/batch_exports/{id}/logs/

    operationId batch_exports_logs_retrieve_2; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
