from typing import Any

from ...client import AuthenticatedClient, Operation
from ...models.experiment import Experiment
from ...types import Response

OPERATION = Operation(
    id="experiments_duplicate_create",
    method="POST",
    path="/api/projects/{project_id}/experiments/{id}/duplicate/",
    scopes=("experiment:write",),
    body="json",
)


def sync_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    body: Experiment,
) -> Response[Any]:
    """POST /api/projects/{project_id}/experiments/{id}/duplicate/

    operationId experiments_duplicate_create; scopes experiment:write; rate class crud.
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
    body: Experiment,
) -> Any:
    """POST /api/projects/{project_id}/experiments/{id}/duplicate/

    operationId experiments_duplicate_create; scopes experiment:write; rate class crud.
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
    body: Experiment,
) -> Response[Any]:
    """POST /api/projects/{project_id}/experiments/{id}/duplicate/

    operationId experiments_duplicate_create; scopes experiment:write; rate class crud.
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
    body: Experiment,
) -> Any:
    """POST /api/projects/{project_id}/experiments/{id}/duplicate/

    operationId experiments_duplicate_create; scopes experiment:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
