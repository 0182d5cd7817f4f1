from ...client import AuthenticatedClient, Operation
from ...models.paginated_team_basic_list import PaginatedTeamBasicList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="environments_list",
    method="GET",
    path="/api/projects/{project_id}/environments/",
    scopes=("project:read",),
    answer="json",
    decode={
        200: One("paginated_team_basic_list", "PaginatedTeamBasicList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedTeamBasicList]:
    """GET /api/projects/{project_id}/environments/

    operationId environments_list; scopes project:read; rate class crud.
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
) -> PaginatedTeamBasicList | None:
    """GET /api/projects/{project_id}/environments/

    operationId environments_list; scopes project:read; rate class crud.
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
) -> Response[PaginatedTeamBasicList]:
    """GET /api/projects/{project_id}/environments/

    operationId environments_list; scopes project:read; rate class crud.
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
) -> PaginatedTeamBasicList | None:
    """GET /api/projects/{project_id}/environments/

    operationId environments_list; scopes project:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    ).parsed
