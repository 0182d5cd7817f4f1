from typing import Any

from ...client import AuthenticatedClient, Operation
from ...types import Response

OPERATION = Operation(
    id="web_vitals_retrieve",
    method="GET",
    path="/api/projects/{project_id}/web_vitals/",
    scopes=("query:read",),
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    pathname: str,
) -> Response[Any]:
    """GET /api/projects/{project_id}/web_vitals/

    operationId web_vitals_retrieve; scopes query:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "pathname": pathname,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    pathname: str,
) -> Any:
    """GET /api/projects/{project_id}/web_vitals/

    operationId web_vitals_retrieve; scopes query:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        pathname=pathname,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    pathname: str,
) -> Response[Any]:
    """GET /api/projects/{project_id}/web_vitals/

    operationId web_vitals_retrieve; scopes query:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "pathname": pathname,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    pathname: str,
) -> Any:
    """GET /api/projects/{project_id}/web_vitals/

    operationId web_vitals_retrieve; scopes query:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            pathname=pathname,
        )
    ).parsed
