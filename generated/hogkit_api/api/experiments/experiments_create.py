from ...client import AuthenticatedClient, Operation
from ...models.experiment import Experiment
from ...types import One, Response

OPERATION = Operation(
    id="experiments_create",
    method="POST",
    path="/api/projects/{project_id}/experiments/",
    scopes=("experiment:write",),
    body="json",
    answer="json",
    decode={
        201: One("experiment", "Experiment"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Experiment,
) -> Response[Experiment]:
    """POST /api/projects/{project_id}/experiments/

    operationId experiments_create; scopes experiment:write; rate class crud.
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
    body: Experiment,
) -> Experiment | None:
    """POST /api/projects/{project_id}/experiments/

    operationId experiments_create; scopes experiment:write; rate class crud.
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
    body: Experiment,
) -> Response[Experiment]:
    """POST /api/projects/{project_id}/experiments/

    operationId experiments_create; scopes experiment:write; rate class crud.
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
    body: Experiment,
) -> Experiment | None:
    """POST /api/projects/{project_id}/experiments/

    operationId experiments_create; scopes experiment:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
