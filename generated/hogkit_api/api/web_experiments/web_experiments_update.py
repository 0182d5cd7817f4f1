from ...client import AuthenticatedClient, Operation
from ...models.web_experiments_api import WebExperimentsAPI
from ...types import One, Response

OPERATION = Operation(
    id="web_experiments_update",
    method="PUT",
    path="/api/projects/{project_id}/web_experiments/{id}/",
    scopes=("experiment:write",),
    body="json",
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
    body: WebExperimentsAPI,
) -> Response[WebExperimentsAPI]:
    """PUT /api/projects/{project_id}/web_experiments/{id}/

    operationId web_experiments_update; scopes experiment:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    body: WebExperimentsAPI,
) -> WebExperimentsAPI | None:
    """PUT /api/projects/{project_id}/web_experiments/{id}/

    operationId web_experiments_update; scopes experiment:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    body: WebExperimentsAPI,
) -> Response[WebExperimentsAPI]:
    """PUT /api/projects/{project_id}/web_experiments/{id}/

    operationId web_experiments_update; scopes experiment:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    body: WebExperimentsAPI,
) -> WebExperimentsAPI | None:
    """PUT /api/projects/{project_id}/web_experiments/{id}/

    operationId web_experiments_update; scopes experiment:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
