from ...client import AuthenticatedClient, Operation
from ...models.evaluation import Evaluation
from ...types import One, Response

OPERATION = Operation(
    id="evaluations_create",
    method="POST",
    path="/api/projects/{project_id}/evaluations/",
    scopes=("evaluation:write",),
    body="json",
    answer="json",
    decode={
        201: One("evaluation", "Evaluation"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Evaluation,
) -> Response[Evaluation]:
    """POST /api/projects/{project_id}/evaluations/

    operationId evaluations_create; scopes evaluation:write; rate class crud.
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
    body: Evaluation,
) -> Evaluation | None:
    """POST /api/projects/{project_id}/evaluations/

    operationId evaluations_create; scopes evaluation:write; rate class crud.
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
    body: Evaluation,
) -> Response[Evaluation]:
    """POST /api/projects/{project_id}/evaluations/

    operationId evaluations_create; scopes evaluation:write; rate class crud.
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
    body: Evaluation,
) -> Evaluation | None:
    """POST /api/projects/{project_id}/evaluations/

    operationId evaluations_create; scopes evaluation:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
