from ...client import AuthenticatedClient, Operation
from ...models.paginated_web_experiments_api_list import PaginatedWebExperimentsAPIList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="web_experiments_list",
    method="GET",
    path="/api/projects/{project_id}/web_experiments/",
    scopes=("experiment:read",),
    answer="json",
    decode={
        200: One("paginated_web_experiments_api_list", "PaginatedWebExperimentsAPIList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedWebExperimentsAPIList]:
    """GET /api/projects/{project_id}/web_experiments/

    operationId web_experiments_list; scopes experiment:read; rate class crud.
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
) -> PaginatedWebExperimentsAPIList | None:
    """GET /api/projects/{project_id}/web_experiments/

    operationId web_experiments_list; scopes experiment:read; rate class crud.
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
) -> Response[PaginatedWebExperimentsAPIList]:
    """GET /api/projects/{project_id}/web_experiments/

    operationId web_experiments_list; scopes experiment:read; rate class crud.
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
) -> PaginatedWebExperimentsAPIList | None:
    """GET /api/projects/{project_id}/web_experiments/

    operationId web_experiments_list; scopes experiment:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    ).parsed
