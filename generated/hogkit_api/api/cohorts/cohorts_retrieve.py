from ...client import AuthenticatedClient, Operation
from ...models.cohort import Cohort
from ...types import One, Response

OPERATION = Operation(
    id="cohorts_retrieve",
    method="GET",
    path="/api/projects/{project_id}/cohorts/{id}/",
    scopes=("cohort:read",),
    answer="json",
    decode={
        200: One("cohort", "Cohort"),
    },
)


def sync_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
) -> Response[Cohort]:
    """GET /api/projects/{project_id}/cohorts/{id}/

    operationId cohorts_retrieve; scopes cohort:read; rate class crud.
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
) -> Cohort | None:
    """GET /api/projects/{project_id}/cohorts/{id}/

    operationId cohorts_retrieve; scopes cohort:read; rate class crud.
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
) -> Response[Cohort]:
    """GET /api/projects/{project_id}/cohorts/{id}/

    operationId cohorts_retrieve; scopes cohort:read; rate class crud.
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
) -> Cohort | None:
    """GET /api/projects/{project_id}/cohorts/{id}/

    operationId cohorts_retrieve; scopes cohort:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
