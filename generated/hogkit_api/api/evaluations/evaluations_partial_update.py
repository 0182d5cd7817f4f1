from ...client import AuthenticatedClient, Operation
from ...models.evaluation import Evaluation
from ...models.patched_evaluation import PatchedEvaluation
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="evaluations_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/evaluations/{id}/",
    scopes=("evaluation:write",),
    body="json",
    answer="json",
    decode={
        200: One("evaluation", "Evaluation"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: PatchedEvaluation | Unset = UNSET,
) -> Response[Evaluation]:
    """PATCH /api/projects/{project_id}/evaluations/{id}/

    operationId evaluations_partial_update; scopes evaluation:write; rate class crud.
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
    id: str,
    *,
    client: AuthenticatedClient,
    body: PatchedEvaluation | Unset = UNSET,
) -> Evaluation | None:
    """PATCH /api/projects/{project_id}/evaluations/{id}/

    operationId evaluations_partial_update; scopes evaluation:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: PatchedEvaluation | Unset = UNSET,
) -> Response[Evaluation]:
    """PATCH /api/projects/{project_id}/evaluations/{id}/

    operationId evaluations_partial_update; scopes evaluation:write; rate class crud.
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
    id: str,
    *,
    client: AuthenticatedClient,
    body: PatchedEvaluation | Unset = UNSET,
) -> Evaluation | None:
    """PATCH /api/projects/{project_id}/evaluations/{id}/

    operationId evaluations_partial_update; scopes evaluation:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
