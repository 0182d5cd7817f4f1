from typing import Literal

from ...client import AuthenticatedClient, Operation
from ...models.paginated_person_list import PaginatedPersonList
from ...models.property_ import Property
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="persons_list",
    method="GET",
    path="/api/projects/{project_id}/persons/",
    scopes=("person:read",),
    rate_class="analytics",
    answer="json",
    also=("text/csv",),
    decode={
        200: One("paginated_person_list", "PaginatedPersonList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    distinct_id: str | Unset = UNSET,
    email: str | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    properties: list[Property] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[PaginatedPersonList | str]:
    """GET /api/projects/{project_id}/persons/

    operationId persons_list; scopes person:read; rate class analytics; also answers text/csv.

    Args:
        format_: sent as format
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "distinct_id": distinct_id,
            "email": email,
            "format": format_,
            "limit": limit,
            "offset": offset,
            "properties": properties,
            "search": search,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    distinct_id: str | Unset = UNSET,
    email: str | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    properties: list[Property] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> PaginatedPersonList | str | None:
    """GET /api/projects/{project_id}/persons/

    operationId persons_list; scopes person:read; rate class analytics; also answers text/csv.

    Args:
        format_: sent as format
    """
    return sync_detailed(
        project_id,
        client=client,
        distinct_id=distinct_id,
        email=email,
        format_=format_,
        limit=limit,
        offset=offset,
        properties=properties,
        search=search,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    distinct_id: str | Unset = UNSET,
    email: str | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    properties: list[Property] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[PaginatedPersonList | str]:
    """GET /api/projects/{project_id}/persons/

    operationId persons_list; scopes person:read; rate class analytics; also answers text/csv.

    Args:
        format_: sent as format
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "distinct_id": distinct_id,
            "email": email,
            "format": format_,
            "limit": limit,
            "offset": offset,
            "properties": properties,
            "search": search,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    distinct_id: str | Unset = UNSET,
    email: str | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    properties: list[Property] | Unset = UNSET,
    search: str | Unset = UNSET,
) -> PaginatedPersonList | str | None:
    """GET /api/projects/{project_id}/persons/

    operationId persons_list; scopes person:read; rate class analytics; also answers text/csv.

    Args:
        format_: sent as format
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            distinct_id=distinct_id,
            email=email,
            format_=format_,
            limit=limit,
            offset=offset,
            properties=properties,
            search=search,
        )
    ).parsed
