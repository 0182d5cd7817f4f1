from typing import Literal
from uuid import UUID

from ...client import AuthenticatedClient, Operation
from ...models.paginated_dataset_list import PaginatedDatasetList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="datasets_list",
    method="GET",
    path="/api/projects/{project_id}/datasets/",
    scopes=("dataset:read",),
    joined={"id__in": ",", "order_by": ","},
    answer="json",
    decode={
        200: One("paginated_dataset_list", "PaginatedDatasetList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    id_in: list[UUID] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    order_by: list[Literal["-created_at", "-updated_at", "created_at", "updated_at"]] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[PaginatedDatasetList]:
    """GET /api/projects/{project_id}/datasets/

    operationId datasets_list; scopes dataset:read; rate class crud.

    Args:
        id_in: sent as id__in
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "id__in": id_in,
            "limit": limit,
            "offset": offset,
            "order_by": order_by,
            "search": search,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    id_in: list[UUID] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    order_by: list[Literal["-created_at", "-updated_at", "created_at", "updated_at"]] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> PaginatedDatasetList | None:
    """GET /api/projects/{project_id}/datasets/

    operationId datasets_list; scopes dataset:read; rate class crud.

    Args:
        id_in: sent as id__in
    """
    return sync_detailed(
        project_id,
        client=client,
        id_in=id_in,
        limit=limit,
        offset=offset,
        order_by=order_by,
        search=search,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    id_in: list[UUID] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    order_by: list[Literal["-created_at", "-updated_at", "created_at", "updated_at"]] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[PaginatedDatasetList]:
    """GET /api/projects/{project_id}/datasets/

    operationId datasets_list; scopes dataset:read; rate class crud.

    Args:
        id_in: sent as id__in
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "id__in": id_in,
            "limit": limit,
            "offset": offset,
            "order_by": order_by,
            "search": search,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    id_in: list[UUID] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    order_by: list[Literal["-created_at", "-updated_at", "created_at", "updated_at"]] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> PaginatedDatasetList | None:
    """GET /api/projects/{project_id}/datasets/

    operationId datasets_list; scopes dataset:read; rate class crud.

    Args:
        id_in: sent as id__in
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            id_in=id_in,
            limit=limit,
            offset=offset,
            order_by=order_by,
            search=search,
        )
    ).parsed
