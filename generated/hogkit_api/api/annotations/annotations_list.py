from ...client import AuthenticatedClient, Operation
from ...models.paginated_annotation_list import PaginatedAnnotationList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="annotations_list",
    method="GET",
    path="/api/projects/{project_id}/annotations/",
    scopes=("annotation:read",),
    answer="json",
    decode={
        200: One("paginated_annotation_list", "PaginatedAnnotationList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[PaginatedAnnotationList]:
    """GET /api/projects/{project_id}/annotations/

    operationId annotations_list; scopes annotation:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "limit": limit,
            "offset": offset,
            "search": search,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> PaginatedAnnotationList | None:
    """GET /api/projects/{project_id}/annotations/

    operationId annotations_list; scopes annotation:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        limit=limit,
        offset=offset,
        search=search,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[PaginatedAnnotationList]:
    """GET /api/projects/{project_id}/annotations/

    operationId annotations_list; scopes annotation:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "limit": limit,
            "offset": offset,
            "search": search,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> PaginatedAnnotationList | None:
    """GET /api/projects/{project_id}/annotations/

    operationId annotations_list; scopes annotation:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            limit=limit,
            offset=offset,
            search=search,
        )
    ).parsed
