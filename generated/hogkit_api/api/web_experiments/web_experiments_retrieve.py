from ...client import AuthenticatedClient, Operation
from ...models.web_experiments_api import WebExperimentsAPI
from ...types import One, Response

OPERATION = Operation(
    id="web_experiments_retrieve",
    method="GET",
    path="/api/projects/{project_id}/web_experiments/{id}/",
    scopes=("experiment:read",),
    answer="json",
    decode={
        200: One("web_experiments_api", "WebExperimentsAPI"),
    },
)


def sync_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
) -> Response[WebExperimentsAPI]:
    """GET /api/projects/{project_id}/web_experiments/{id}/

    operationId web_experiments_retrieve; scopes experiment:read; rate class crud.
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
) -> WebExperimentsAPI | None:
    """GET /api/projects/{project_id}/web_experiments/{id}/

    operationId web_experiments_retrieve; scopes experiment:read; rate class crud.
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
) -> Response[WebExperimentsAPI]:
    """GET /api/projects/{project_id}/web_experiments/{id}/

    operationId web_experiments_retrieve; scopes experiment:read; rate class crud.
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
) -> WebExperimentsAPI | None:
    """GET /api/projects/{project_id}/web_experiments/{id}/

    operationId web_experiments_retrieve; scopes experiment:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
