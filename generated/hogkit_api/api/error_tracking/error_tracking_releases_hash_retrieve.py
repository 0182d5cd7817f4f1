from typing import Any

from ...client import AuthenticatedClient, Operation
from ...types import Response

OPERATION = Operation(
    id="error_tracking_releases_hash_retrieve",
    method="GET",
    path="/api/projects/{project_id}/error_tracking/releases/hash/{hash_id}/",
    scopes=("error_tracking:read",),
)


def sync_detailed(
    project_id: str,
    hash_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """GET /api/projects/{project_id}/error_tracking/releases/hash/{hash_id}/

    operationId error_tracking_releases_hash_retrieve; scopes error_tracking:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "hash_id": hash_id,
        },
        {},
    )


def sync(
    project_id: str,
    hash_id: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """GET /api/projects/{project_id}/error_tracking/releases/hash/{hash_id}/

    operationId error_tracking_releases_hash_retrieve; scopes error_tracking:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        hash_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    hash_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """GET /api/projects/{project_id}/error_tracking/releases/hash/{hash_id}/

    operationId error_tracking_releases_hash_retrieve; scopes error_tracking:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "hash_id": hash_id,
        },
        {},
    )


async def asyncio(
    project_id: str,
    hash_id: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """GET /api/projects/{project_id}/error_tracking/releases/hash/{hash_id}/

    operationId error_tracking_releases_hash_retrieve; scopes error_tracking:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            hash_id,
            client=client,
        )
    ).parsed
