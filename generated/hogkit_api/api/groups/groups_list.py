from ...client import AuthenticatedClient, Operation
from ...models.paginated_group_list import PaginatedGroupList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="groups_list",
    method="GET",
    path="/api/projects/{project_id}/groups/",
    scopes=("group:read",),
    answer="json",
    decode={
        200: One("paginated_group_list", "PaginatedGroupList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    group_type_index: int,
    cursor: str | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[PaginatedGroupList]:
    """GET /api/projects/{project_id}/groups/

    operationId groups_list; scopes group:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "group_type_index": group_type_index,
            "cursor": cursor,
            "search": search,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    group_type_index: int,
    cursor: str | Unset = UNSET,
    search: str | Unset = UNSET,
) -> PaginatedGroupList | None:
    """GET /api/projects/{project_id}/groups/

    operationId groups_list; scopes group:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        group_type_index=group_type_index,
        cursor=cursor,
        search=search,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    group_type_index: int,
    cursor: str | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[PaginatedGroupList]:
    """GET /api/projects/{project_id}/groups/

    operationId groups_list; scopes group:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "group_type_index": group_type_index,
            "cursor": cursor,
            "search": search,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    group_type_index: int,
    cursor: str | Unset = UNSET,
    search: str | Unset = UNSET,
) -> PaginatedGroupList | None:
    """GET /api/projects/{project_id}/groups/

    operationId groups_list; scopes group:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            group_type_index=group_type_index,
            cursor=cursor,
            search=search,
        )
    ).parsed
