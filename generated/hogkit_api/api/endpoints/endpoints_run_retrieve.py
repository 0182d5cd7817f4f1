from typing import Any

from ...client import AuthenticatedClient, Operation
from ...types import Response

OPERATION = Operation(
    id="endpoints_run_retrieve",
    method="GET",
    path="/api/projects/{project_id}/endpoints/{name}/run/",
    scopes=("endpoint:read",),
    rate_class="query",
)


def sync_detailed(
    project_id: str,
    name: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """GET /api/projects/{project_id}/endpoints/{name}/run/

    operationId endpoints_run_retrieve; scopes endpoint:read; rate class query.
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
    """GET /api/projects/{project_id}/endpoints/{name}/run/

    operationId endpoints_run_retrieve; scopes endpoint:read; rate class query.
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
    """GET /api/projects/{project_id}/endpoints/{name}/run/

    operationId endpoints_run_retrieve; scopes endpoint:read; rate class query.
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
    """GET /api/projects/{project_id}/endpoints/{name}/run/

    operationId endpoints_run_retrieve; scopes endpoint:read; rate class query.
    """
    return (
        await asyncio_detailed(
            project_id,
            name,
            client=client,
        )
    ).parsed
