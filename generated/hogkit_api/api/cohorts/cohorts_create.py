from ...client import AuthenticatedClient, Operation
from ...models.cohort import Cohort
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="cohorts_create",
    method="POST",
    path="/api/projects/{project_id}/cohorts/",
    scopes=("cohort:write",),
    body="json",
    answer="json",
    decode={
        201: One("cohort", "Cohort"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Cohort | Unset = UNSET,
) -> Response[Cohort]:
    """POST /api/projects/{project_id}/cohorts/

    operationId cohorts_create; scopes cohort:write; rate class crud.
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
    body: Cohort | Unset = UNSET,
) -> Cohort | None:
    """POST /api/projects/{project_id}/cohorts/

    operationId cohorts_create; scopes cohort:write; rate class crud.
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
    body: Cohort | Unset = UNSET,
) -> Response[Cohort]:
    """POST /api/projects/{project_id}/cohorts/

    operationId cohorts_create; scopes cohort:write; rate class crud.
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
    body: Cohort | Unset = UNSET,
) -> Cohort | None:
    """POST /api/projects/{project_id}/cohorts/

    operationId cohorts_create; scopes cohort:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
