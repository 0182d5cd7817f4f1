import datetime
from uuid import UUID

from ...client import AuthenticatedClient, Operation
from ...models.paginated_hog_function_minimal_list import PaginatedHogFunctionMinimalList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="hog_functions_list",
    method="GET",
    path="/api/projects/{project_id}/hog_functions/",
    scopes=("hog_function:read",),
    joined={"type": ","},
    answer="json",
    decode={
        200: One("paginated_hog_function_minimal_list", "PaginatedHogFunctionMinimalList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    created_at: datetime.datetime | Unset = UNSET,
    created_by: int | Unset = UNSET,
    enabled: bool | Unset = UNSET,
    id: UUID | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    search: str | Unset = UNSET,
    type_: list[str] | Unset = UNSET,
    updated_at: datetime.datetime | Unset = UNSET,
) -> Response[PaginatedHogFunctionMinimalList]:
    """GET /api/projects/{project_id}/hog_functions/

    operationId hog_functions_list; scopes hog_function:read; rate class crud.

    Args:
        type_: sent as type
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "created_at": created_at,
            "created_by": created_by,
            "enabled": enabled,
            "id": id,
            "limit": limit,
            "offset": offset,
            "search": search,
            "type": type_,
            "updated_at": updated_at,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    created_at: datetime.datetime | Unset = UNSET,
    created_by: int | Unset = UNSET,
    enabled: bool | Unset = UNSET,
    id: UUID | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    search: str | Unset = UNSET,
    type_: list[str] | Unset = UNSET,
    updated_at: datetime.datetime | Unset = UNSET,
) -> PaginatedHogFunctionMinimalList | None:
    """GET /api/projects/{project_id}/hog_functions/

    operationId hog_functions_list; scopes hog_function:read; rate class crud.

    Args:
        type_: sent as type
    """
    return sync_detailed(
        project_id,
        client=client,
        created_at=created_at,
        created_by=created_by,
        enabled=enabled,
        id=id,
        limit=limit,
        offset=offset,
        search=search,
        type_=type_,
        updated_at=updated_at,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    created_at: datetime.datetime | Unset = UNSET,
    created_by: int | Unset = UNSET,
    enabled: bool | Unset = UNSET,
    id: UUID | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    search: str | Unset = UNSET,
    type_: list[str] | Unset = UNSET,
    updated_at: datetime.datetime | Unset = UNSET,
) -> Response[PaginatedHogFunctionMinimalList]:
    """GET /api/projects/{project_id}/hog_functions/

    operationId hog_functions_list; scopes hog_function:read; rate class crud.

    Args:
        type_: sent as type
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "created_at": created_at,
            "created_by": created_by,
            "enabled": enabled,
            "id": id,
            "limit": limit,
            "offset": offset,
            "search": search,
            "type": type_,
            "updated_at": updated_at,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    created_at: datetime.datetime | Unset = UNSET,
    created_by: int | Unset = UNSET,
    enabled: bool | Unset = UNSET,
    id: UUID | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    search: str | Unset = UNSET,
    type_: list[str] | Unset = UNSET,
    updated_at: datetime.datetime | Unset = UNSET,
) -> PaginatedHogFunctionMinimalList | None:
    """GET /api/projects/{project_id}/hog_functions/

    operationId hog_functions_list; scopes hog_function:read; rate class crud.

    Args:
        type_: sent as type
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            created_at=created_at,
            created_by=created_by,
            enabled=enabled,
            id=id,
            limit=limit,
            offset=offset,
            search=search,
            type_=type_,
            updated_at=updated_at,
        )
    ).parsed
