from ...client import AuthenticatedClient, Operation
from ...models.experiment_saved_metric import ExperimentSavedMetric
from ...types import One, Response

OPERATION = Operation(
    id="experiment_saved_metrics_retrieve",
    method="GET",
    path="/api/projects/{project_id}/experiment_saved_metrics/{id}/",
    scopes=("experiment:read",),
    answer="json",
    decode={
        200: One("experiment_saved_metric", "ExperimentSavedMetric"),
    },
)


def sync_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
) -> Response[ExperimentSavedMetric]:
    """GET /api/projects/{project_id}/experiment_saved_metrics/{id}/

    operationId experiment_saved_metrics_retrieve; scopes experiment:read; rate class crud.
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
) -> ExperimentSavedMetric | None:
    """GET /api/projects/{project_id}/experiment_saved_metrics/{id}/

    operationId experiment_saved_metrics_retrieve; scopes experiment:read; rate class crud.
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
) -> Response[ExperimentSavedMetric]:
    """GET /api/projects/{project_id}/experiment_saved_metrics/{id}/

    operationId experiment_saved_metrics_retrieve; scopes experiment:read; rate class crud.
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
) -> ExperimentSavedMetric | None:
    """GET /api/projects/{project_id}/experiment_saved_metrics/{id}/

    operationId experiment_saved_metrics_retrieve; scopes experiment:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
