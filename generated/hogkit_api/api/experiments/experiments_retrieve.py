from ...client import AuthenticatedClient, Operation
from ...models.experiment import Experiment
from ...types import One, Response

OPERATION = Operation(
    id="experiments_retrieve",
    method="GET",
    path="/api/projects/{project_id}/experiments/{id}/",
    scopes=("experiment:read",),
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
) -> Response[Experiment]:
    """GET /api/projects/{project_id}/experiments/{id}/

    operationId experiments_retrieve; scopes experiment:read; rate class crud.
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
) -> Experiment | None:
    """GET /api/projects/{project_id}/experiments/{id}/

    operationId experiments_retrieve; scopes experiment:read; rate class crud.
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
) -> Response[Experiment]:
    """GET /api/projects/{project_id}/experiments/{id}/

    operationId experiments_retrieve; scopes experiment:read; rate class crud.
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
) -> Experiment | None:
    """GET /api/projects/{project_id}/experiments/{id}/

    operationId experiments_retrieve; scopes experiment:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
