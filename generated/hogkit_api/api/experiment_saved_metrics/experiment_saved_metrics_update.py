from ...client import AuthenticatedClient, Operation
from ...models.experiment_saved_metric import ExperimentSavedMetric
from ...types import One, Response

OPERATION = Operation(
    id="experiment_saved_metrics_update",
    method="PUT",
    path="/api/projects/{project_id}/experiment_saved_metrics/{id}/",
    scopes=("experiment:write",),
    body="json",
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
    body: ExperimentSavedMetric,
) -> Response[ExperimentSavedMetric]:
    """PUT /api/projects/{project_id}/experiment_saved_metrics/{id}/

    operationId experiment_saved_metrics_update; scopes experiment:write; rate class crud.
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
    body: ExperimentSavedMetric,
) -> ExperimentSavedMetric | None:
    """PUT /api/projects/{project_id}/experiment_saved_metrics/{id}/

    operationId experiment_saved_metrics_update; scopes experiment:write; rate class crud.
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
    body: ExperimentSavedMetric,
) -> Response[ExperimentSavedMetric]:
    """PUT /api/projects/{project_id}/experiment_saved_metrics/{id}/

    operationId experiment_saved_metrics_update; scopes experiment:write; rate class crud.
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
    body: ExperimentSavedMetric,
) -> ExperimentSavedMetric | None:
    """PUT /api/projects/{project_id}/experiment_saved_metrics/{id}/

    operationId experiment_saved_metrics_update; scopes experiment:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
