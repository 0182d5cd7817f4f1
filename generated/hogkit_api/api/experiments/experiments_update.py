from ...client import AuthenticatedClient, Operation
from ...models.experiment import Experiment
from ...types import One, Response

OPERATION = Operation(
    id="experiments_update",
    method="PUT",
    path="/api/projects/{project_id}/experiments/{id}/",
    scopes=("experiment:write",),
    body="json",
    answer="json",
    decode={
        200: One("experiment", "Experiment"),
    },
)


def sync_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    body: Experiment,
) -> Response[Experiment]:
    """PUT /api/projects/{project_id}/experiments/{id}/

    operationId experiments_update; scopes experiment:write; rate class crud.
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
) -> Experiment | None:
    """PUT /api/projects/{project_id}/experiments/{id}/

    operationId experiments_update; scopes experiment:write; rate class crud.
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
) -> Response[Experiment]:
    """PUT /api/projects/{project_id}/experiments/{id}/

    operationId experiments_update; scopes experiment:write; rate class crud.
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
) -> Experiment | None:
    """PUT /api/projects/{project_id}/experiments/{id}/

    operationId experiments_update; scopes experiment:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
