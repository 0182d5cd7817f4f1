from ...client import AuthenticatedClient, Operation
from ...models.cohort import Cohort
from ...models.patched_cohort import PatchedCohort
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="cohorts_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/cohorts/{id}/",
    scopes=("cohort:write",),
    body="json",
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
    body: PatchedCohort | Unset = UNSET,
) -> Response[Cohort]:
    """PATCH /api/projects/{project_id}/cohorts/{id}/

    operationId cohorts_partial_update; scopes cohort:write; rate class crud.
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
    body: PatchedCohort | Unset = UNSET,
) -> Cohort | None:
    """PATCH /api/projects/{project_id}/cohorts/{id}/

    operationId cohorts_partial_update; scopes cohort:write; rate class crud.
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
    body: PatchedCohort | Unset = UNSET,
) -> Response[Cohort]:
    """PATCH /api/projects/{project_id}/cohorts/{id}/

    operationId cohorts_partial_update; scopes cohort:write; rate class crud.
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
    body: PatchedCohort | Unset = UNSET,
) -> Cohort | None:
    """PATCH /api/projects/{project_id}/cohorts/{id}/

    operationId cohorts_partial_update; scopes cohort:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
