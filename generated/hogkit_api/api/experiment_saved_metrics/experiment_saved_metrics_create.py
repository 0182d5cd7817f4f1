from ...client import AuthenticatedClient, Operation
from ...models.experiment_saved_metric import ExperimentSavedMetric
from ...types import One, Response

OPERATION = Operation(
    id="experiment_saved_metrics_create",
    method="POST",
    path="/api/projects/{project_id}/experiment_saved_metrics/",
    scopes=("experiment:write",),
    body="json",
    answer="json",
    decode={
        201: One("experiment_saved_metric", "ExperimentSavedMetric"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: ExperimentSavedMetric,
) -> Response[ExperimentSavedMetric]:
    """POST /api/projects/{project_id}/experiment_saved_metrics/

    operationId experiment_saved_metrics_create; scopes experiment:write; rate class crud.
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
    body: ExperimentSavedMetric,
) -> ExperimentSavedMetric | None:
    """POST /api/projects/{project_id}/experiment_saved_metrics/

    operationId experiment_saved_metrics_create; scopes experiment:write; rate class crud.
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
    body: ExperimentSavedMetric,
) -> Response[ExperimentSavedMetric]:
    """POST /api/projects/{project_id}/experiment_saved_metrics/

    operationId experiment_saved_metrics_create; scopes experiment:write; rate class crud.
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
    body: ExperimentSavedMetric,
) -> ExperimentSavedMetric | None:
    """POST /api/projects/{project_id}/experiment_saved_metrics/

    operationId experiment_saved_metrics_create; scopes experiment:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
