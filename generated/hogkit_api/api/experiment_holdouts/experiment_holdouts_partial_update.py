from ...client import AuthenticatedClient, Operation
from ...models.experiment_holdout import ExperimentHoldout
from ...models.patched_experiment_holdout import PatchedExperimentHoldout
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="experiment_holdouts_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/experiment_holdouts/{id}/",
    scopes=("experiment:write",),
    body="json",
    answer="json",
    decode={
        200: One("experiment_holdout", "ExperimentHoldout"),
    },
)


def sync_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    body: PatchedExperimentHoldout | Unset = UNSET,
) -> Response[ExperimentHoldout]:
    """PATCH /api/projects/{project_id}/experiment_holdouts/{id}/

    operationId experiment_holdouts_partial_update; scopes experiment:write; rate class crud.
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
    body: PatchedExperimentHoldout | Unset = UNSET,
) -> ExperimentHoldout | None:
    """PATCH /api/projects/{project_id}/experiment_holdouts/{id}/

    operationId experiment_holdouts_partial_update; scopes experiment:write; rate class crud.
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
    body: PatchedExperimentHoldout | Unset = UNSET,
) -> Response[ExperimentHoldout]:
    """PATCH /api/projects/{project_id}/experiment_holdouts/{id}/

    operationId experiment_holdouts_partial_update; scopes experiment:write; rate class crud.
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
    body: PatchedExperimentHoldout | Unset = UNSET,
) -> ExperimentHoldout | None:
    """PATCH /api/projects/{project_id}/experiment_holdouts/{id}/

    operationId experiment_holdouts_partial_update; scopes experiment:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
