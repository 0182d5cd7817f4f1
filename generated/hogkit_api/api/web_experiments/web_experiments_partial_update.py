from ...client import AuthenticatedClient, Operation
from ...models.patched_web_experiments_api import PatchedWebExperimentsAPI
from ...models.web_experiments_api import WebExperimentsAPI
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="web_experiments_partial_update",
    method="PATCH",
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
    body: PatchedWebExperimentsAPI | Unset = UNSET,
) -> Response[WebExperimentsAPI]:
    """PATCH /api/projects/{project_id}/web_experiments/{id}/

    operationId web_experiments_partial_update; scopes experiment:write; rate class crud.
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
    body: PatchedWebExperimentsAPI | Unset = UNSET,
) -> WebExperimentsAPI | None:
    """PATCH /api/projects/{project_id}/web_experiments/{id}/

    operationId web_experiments_partial_update; scopes experiment:write; rate class crud.
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
    body: PatchedWebExperimentsAPI | Unset = UNSET,
) -> Response[WebExperimentsAPI]:
    """PATCH /api/projects/{project_id}/web_experiments/{id}/

    operationId web_experiments_partial_update; scopes experiment:write; rate class crud.
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
    body: PatchedWebExperimentsAPI | Unset = UNSET,
) -> WebExperimentsAPI | None:
    """PATCH /api/projects/{project_id}/web_experiments/{id}/

    operationId web_experiments_partial_update; scopes experiment:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
