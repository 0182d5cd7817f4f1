from typing import Any

from ...client import AuthenticatedClient, Operation
from ...types import Response

OPERATION = Operation(
    id="endpoints_retrieve_2",
    method="GET",
    path="/api/projects/{project_id}/endpoints/{name}/",
    scopes=("endpoint:read",),
)


def sync_detailed(
    project_id: str,
    name: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """GET /api/projects/{project_id}/endpoints/{name}/

    operationId endpoints_retrieve_2; scopes endpoint:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "name": name,
        },
        {},
    )


def sync(
    project_id: str,
    name: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """GET /api/projects/{project_id}/endpoints/{name}/

    operationId endpoints_retrieve_2; scopes endpoint:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        name,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    name: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """GET /api/projects/{project_id}/endpoints/{name}/

    operationId endpoints_retrieve_2; scopes endpoint:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "name": name,
        },
        {},
    )


async def asyncio(
    project_id: str,
    name: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """GET /api/projects/{project_id}/endpoints/{name}/

    operationId endpoints_retrieve_2; scopes endpoint:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            name,
            client=client,
        )
    ).parsed
