from typing import Any

from ...client import AuthenticatedClient, Operation
from ...types import Response

OPERATION = Operation(
    id="endpoints_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/endpoints/{name}/",
    scopes=("endpoint:write",),
)


def sync_detailed(
    project_id: str,
    name: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """PATCH /api/projects/{project_id}/endpoints/{name}/

    operationId endpoints_partial_update; scopes endpoint:write; rate class crud.
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
    """PATCH /api/projects/{project_id}/endpoints/{name}/

    operationId endpoints_partial_update; scopes endpoint:write; rate class crud.
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
    """PATCH /api/projects/{project_id}/endpoints/{name}/

    operationId endpoints_partial_update; scopes endpoint:write; rate class crud.
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
    """PATCH /api/projects/{project_id}/endpoints/{name}/

    operationId endpoints_partial_update; scopes endpoint:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            name,
            client=client,
        )
    ).parsed
