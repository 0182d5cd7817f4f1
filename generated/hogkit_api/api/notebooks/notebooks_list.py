import datetime

from ...client import AuthenticatedClient, Operation
from ...models.paginated_notebook_minimal_list import PaginatedNotebookMinimalList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="notebooks_list",
    method="GET",
    path="/api/projects/{project_id}/notebooks/",
    scopes=("notebook:read",),
    answer="json",
    decode={
        200: One("paginated_notebook_minimal_list", "PaginatedNotebookMinimalList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    contains: str | Unset = UNSET,
    created_by: int | Unset = UNSET,
    date_from: datetime.datetime | Unset = UNSET,
    date_to: datetime.datetime | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    user: str | Unset = UNSET,
) -> Response[PaginatedNotebookMinimalList]:
    """GET /api/projects/{project_id}/notebooks/

    operationId notebooks_list; scopes notebook:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "contains": contains,
            "created_by": created_by,
            "date_from": date_from,
            "date_to": date_to,
            "limit": limit,
            "offset": offset,
            "user": user,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    contains: str | Unset = UNSET,
    created_by: int | Unset = UNSET,
    date_from: datetime.datetime | Unset = UNSET,
    date_to: datetime.datetime | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    user: str | Unset = UNSET,
) -> PaginatedNotebookMinimalList | None:
    """GET /api/projects/{project_id}/notebooks/

    operationId notebooks_list; scopes notebook:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        contains=contains,
        created_by=created_by,
        date_from=date_from,
        date_to=date_to,
        limit=limit,
        offset=offset,
        user=user,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    contains: str | Unset = UNSET,
    created_by: int | Unset = UNSET,
    date_from: datetime.datetime | Unset = UNSET,
    date_to: datetime.datetime | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    user: str | Unset = UNSET,
) -> Response[PaginatedNotebookMinimalList]:
    """GET /api/projects/{project_id}/notebooks/

    operationId notebooks_list; scopes notebook:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "contains": contains,
            "created_by": created_by,
            "date_from": date_from,
            "date_to": date_to,
            "limit": limit,
            "offset": offset,
            "user": user,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    contains: str | Unset = UNSET,
    created_by: int | Unset = UNSET,
    date_from: datetime.datetime | Unset = UNSET,
    date_to: datetime.datetime | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    user: str | Unset = UNSET,
) -> PaginatedNotebookMinimalList | None:
    """GET /api/projects/{project_id}/notebooks/

    operationId notebooks_list; scopes notebook:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            contains=contains,
            created_by=created_by,
            date_from=date_from,
            date_to=date_to,
            limit=limit,
            offset=offset,
            user=user,
        )
    ).parsed
