from ...client import AuthenticatedClient, Operation
from ...models.web_experiments_api import WebExperimentsAPI
from ...types import One, Response

OPERATION = Operation(
    id="web_experiments_create",
    method="POST",
    path="/api/projects/{project_id}/web_experiments/",
    scopes=("experiment:write",),
    body="json",
    answer="json",
    decode={
        201: One("web_experiments_api", "WebExperimentsAPI"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: WebExperimentsAPI,
) -> Response[WebExperimentsAPI]:
    """POST /api/projects/{project_id}/web_experiments/

    operationId web_experiments_create; scopes experiment:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: WebExperimentsAPI,
) -> WebExperimentsAPI | None:
    """POST /api/projects/{project_id}/web_experiments/

    operationId web_experiments_create; scopes experiment:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: WebExperimentsAPI,
) -> Response[WebExperimentsAPI]:
    """POST /api/projects/{project_id}/web_experiments/

    operationId web_experiments_create; scopes experiment:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: WebExperimentsAPI,
) -> WebExperimentsAPI | None:
    """POST /api/projects/{project_id}/web_experiments/

    operationId web_experiments_create; scopes experiment:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
