from ...client import AuthenticatedClient, Operation
from ...models.cohort import Cohort
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="cohorts_update",
    method="PUT",
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
    body: Cohort | Unset = UNSET,
) -> Response[Cohort]:
    """PUT /api/projects/{project_id}/cohorts/{id}/

    operationId cohorts_update; scopes cohort:write; rate class crud.
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
    body: Cohort | Unset = UNSET,
) -> Cohort | None:
    """PUT /api/projects/{project_id}/cohorts/{id}/

    operationId cohorts_update; scopes cohort:write; rate class crud.
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
    body: Cohort | Unset = UNSET,
) -> Response[Cohort]:
    """PUT /api/projects/{project_id}/cohorts/{id}/

    operationId cohorts_update; scopes cohort:write; rate class crud.
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
    body: Cohort | Unset = UNSET,
) -> Cohort | None:
    """PUT /api/projects/{project_id}/cohorts/{id}/

    operationId cohorts_update; scopes cohort:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
