from typing import Any

from ...client import AuthenticatedClient, Operation
from ...types import Response

OPERATION = Operation(
    id="environments_event_ingestion_restrictions_retrieve",
    method="GET",
    path="/api/projects/{project_id}/environments/{id}/event_ingestion_restrictions/",
    scopes=("project:read",),
)


def sync_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """GET /api/projects/{project_id}/environments/{id}/event_ingestion_restrictions/

    operationId environments_event_ingestion_restrictions_retrieve; scopes project:read; rate class crud.
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
    id: int,
    *,
    client: AuthenticatedClient,
) -> Any:
    """GET /api/projects/{project_id}/environments/{id}/event_ingestion_restrictions/

    operationId environments_event_ingestion_restrictions_retrieve; scopes project:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """GET /api/projects/{project_id}/environments/{id}/event_ingestion_restrictions/

    operationId environments_event_ingestion_restrictions_retrieve; scopes project:read; rate class crud.
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
    id: int,
    *,
    client: AuthenticatedClient,
) -> Any:
    """GET /api/projects/{project_id}/environments/{id}/event_ingestion_restrictions/

    operationId environments_event_ingestion_restrictions_retrieve; scopes project:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
