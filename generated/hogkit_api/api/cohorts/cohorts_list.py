from ...client import AuthenticatedClient, Operation
from ...models.paginated_cohort_list import PaginatedCohortList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="cohorts_list",
    method="GET",
    path="/api/projects/{project_id}/cohorts/",
    scopes=("cohort:read",),
    answer="json",
    decode={
        200: One("paginated_cohort_list", "PaginatedCohortList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedCohortList]:
    """GET /api/projects/{project_id}/cohorts/

    operationId cohorts_list; scopes cohort:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "limit": limit,
            "offset": offset,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedCohortList | None:
    """GET /api/projects/{project_id}/cohorts/

    operationId cohorts_list; scopes cohort:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        limit=limit,
        offset=offset,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedCohortList]:
    """GET /api/projects/{project_id}/cohorts/

    operationId cohorts_list; scopes cohort:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "limit": limit,
            "offset": offset,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedCohortList | None:
    """GET /api/projects/{project_id}/cohorts/

    operationId cohorts_list; scopes cohort:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    ).parsed
