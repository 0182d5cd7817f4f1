from typing import Literal
from uuid import UUID

from ...client import AuthenticatedClient, Operation
from ...models.paginated_evaluation_list import PaginatedEvaluationList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="evaluations_list",
    method="GET",
    path="/api/projects/{project_id}/evaluations/",
    scopes=("evaluation:read",),
    joined={"id__in": ",", "order_by": ","},
    answer="json",
    decode={
        200: One("paginated_evaluation_list", "PaginatedEvaluationList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    enabled: bool | Unset = UNSET,
    id_in: list[UUID] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    order_by: list[Literal["-created_at", "-name", "-updated_at", "created_at", "name", "updated_at"]] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[PaginatedEvaluationList]:
    """GET /api/projects/{project_id}/evaluations/

    operationId evaluations_list; scopes evaluation:read; rate class crud.

    Args:
        id_in: sent as id__in
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "enabled": enabled,
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
    enabled: bool | Unset = UNSET,
    id_in: list[UUID] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    order_by: list[Literal["-created_at", "-name", "-updated_at", "created_at", "name", "updated_at"]] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> PaginatedEvaluationList | None:
    """GET /api/projects/{project_id}/evaluations/

    operationId evaluations_list; scopes evaluation:read; rate class crud.

    Args:
        id_in: sent as id__in
    """
    return sync_detailed(
        project_id,
        client=client,
        enabled=enabled,
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
    enabled: bool | Unset = UNSET,
    id_in: list[UUID] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    order_by: list[Literal["-created_at", "-name", "-updated_at", "created_at", "name", "updated_at"]] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[PaginatedEvaluationList]:
    """GET /api/projects/{project_id}/evaluations/

    operationId evaluations_list; scopes evaluation:read; rate class crud.

    Args:
        id_in: sent as id__in
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "enabled": enabled,
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
    enabled: bool | Unset = UNSET,
    id_in: list[UUID] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    order_by: list[Literal["-created_at", "-name", "-updated_at", "created_at", "name", "updated_at"]] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> PaginatedEvaluationList | None:
    """GET /api/projects/{project_id}/evaluations/

    operationId evaluations_list; scopes evaluation:read; rate class crud.

    Args:
        id_in: sent as id__in
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            enabled=enabled,
            id_in=id_in,
            limit=limit,
            offset=offset,
            order_by=order_by,
            search=search,
        )
    ).parsed
