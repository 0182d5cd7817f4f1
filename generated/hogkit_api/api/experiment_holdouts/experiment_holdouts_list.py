from ...client import AuthenticatedClient, Operation
from ...models.paginated_experiment_holdout_list import PaginatedExperimentHoldoutList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="experiment_holdouts_list",
    method="GET",
    path="/api/projects/{project_id}/experiment_holdouts/",
    scopes=("experiment:read",),
    answer="json",
    decode={
        200: One("paginated_experiment_holdout_list", "PaginatedExperimentHoldoutList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedExperimentHoldoutList]:
    """GET /api/projects/{project_id}/experiment_holdouts/

    operationId experiment_holdouts_list; scopes experiment:read; rate class crud.
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
) -> PaginatedExperimentHoldoutList | None:
    """GET /api/projects/{project_id}/experiment_holdouts/

    operationId experiment_holdouts_list; scopes experiment:read; rate class crud.
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
) -> Response[PaginatedExperimentHoldoutList]:
    """GET /api/projects/{project_id}/experiment_holdouts/

    operationId experiment_holdouts_list; scopes experiment:read; rate class crud.
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
) -> PaginatedExperimentHoldoutList | None:
    """GET /api/projects/{project_id}/experiment_holdouts/

    operationId experiment_holdouts_list; scopes experiment:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    ).parsed
