from typing import Any

from ...client import AuthenticatedClient, Operation
from ...models.patched_add_persons_to_static_cohort_request import PatchedAddPersonsToStaticCohortRequest
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="cohorts_add_persons_to_static_cohort_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/cohorts/{id}/add_persons_to_static_cohort/",
    scopes=("cohort:write",),
    body="json",
)


def sync_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    body: PatchedAddPersonsToStaticCohortRequest | Unset = UNSET,
) -> Response[Any]:
    """PATCH /api/projects/{project_id}/cohorts/{id}/add_persons_to_static_cohort/

    operationId cohorts_add_persons_to_static_cohort_partial_update; scopes cohort:write; rate class crud.
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
    body: PatchedAddPersonsToStaticCohortRequest | Unset = UNSET,
) -> Any:
    """PATCH /api/projects/{project_id}/cohorts/{id}/add_persons_to_static_cohort/

    operationId cohorts_add_persons_to_static_cohort_partial_update; scopes cohort:write; rate class crud.
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
    body: PatchedAddPersonsToStaticCohortRequest | Unset = UNSET,
) -> Response[Any]:
    """PATCH /api/projects/{project_id}/cohorts/{id}/add_persons_to_static_cohort/

    operationId cohorts_add_persons_to_static_cohort_partial_update; scopes cohort:write; rate class crud.
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
    body: PatchedAddPersonsToStaticCohortRequest | Unset = UNSET,
) -> Any:
    """PATCH /api/projects/{project_id}/cohorts/{id}/add_persons_to_static_cohort/

    operationId cohorts_add_persons_to_static_cohort_partial_update; scopes cohort:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
