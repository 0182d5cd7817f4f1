from ...client import AuthenticatedClient, Operation
from ...models.evaluation import Evaluation
from ...types import One, Response

OPERATION = Operation(
    id="evaluations_retrieve",
    method="GET",
    path="/api/projects/{project_id}/evaluations/{id}/",
    scopes=("evaluation:read",),
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
) -> Response[Evaluation]:
    """GET /api/projects/{project_id}/evaluations/{id}/

    operationId evaluations_retrieve; scopes evaluation:read; rate class crud.
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
    id: str,
    *,
    client: AuthenticatedClient,
) -> Evaluation | None:
    """GET /api/projects/{project_id}/evaluations/{id}/

    operationId evaluations_retrieve; scopes evaluation:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Evaluation]:
    """GET /api/projects/{project_id}/evaluations/{id}/

    operationId evaluations_retrieve; scopes evaluation:read; rate class crud.
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
    id: str,
    *,
    client: AuthenticatedClient,
) -> Evaluation | None:
    """GET /api/projects/{project_id}/evaluations/{id}/

    operationId evaluations_retrieve; scopes evaluation:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
