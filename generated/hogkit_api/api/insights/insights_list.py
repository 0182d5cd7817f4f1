from typing import Literal

from ...client import AuthenticatedClient, Operation
from ...models.paginated_insight_list import PaginatedInsightList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="insights_list",
    method="GET",
    path="/api/projects/{project_id}/insights/",
    scopes=("insight:read",),
    rate_class="analytics",
    answer="json",
    also=("text/csv",),
    decode={
        200: One("paginated_insight_list", "PaginatedInsightList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    basic: bool | Unset = UNSET,
    created_by: int | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    refresh: Literal[
        "async", "async_except_on_cache_miss", "blocking", "force_async", "force_blocking", "force_cache", "lazy_async"
    ]
    | Unset = UNSET,
    short_id: str | Unset = UNSET,
    search: str | Unset = UNSET,
    saved: bool | Unset = UNSET,
    favorited: bool | Unset = UNSET,
    date_from: str | Unset = UNSET,
    date_to: str | Unset = UNSET,
) -> Response[PaginatedInsightList | str]:
    """GET /api/projects/{project_id}/insights/

    operationId insights_list; scopes insight:read; rate class analytics; also answers text/csv.

    Args:
        format_: sent as format
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "basic": basic,
            "created_by": created_by,
            "format": format_,
            "limit": limit,
            "offset": offset,
            "refresh": refresh,
            "short_id": short_id,
            "search": search,
            "saved": saved,
            "favorited": favorited,
            "date_from": date_from,
            "date_to": date_to,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    basic: bool | Unset = UNSET,
    created_by: int | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    refresh: Literal[
        "async", "async_except_on_cache_miss", "blocking", "force_async", "force_blocking", "force_cache", "lazy_async"
    ]
    | Unset = UNSET,
    short_id: str | Unset = UNSET,
    search: str | Unset = UNSET,
    saved: bool | Unset = UNSET,
    favorited: bool | Unset = UNSET,
    date_from: str | Unset = UNSET,
    date_to: str | Unset = UNSET,
) -> PaginatedInsightList | str | None:
    """GET /api/projects/{project_id}/insights/

    operationId insights_list; scopes insight:read; rate class analytics; also answers text/csv.

    Args:
        format_: sent as format
    """
    return sync_detailed(
        project_id,
        client=client,
        basic=basic,
        created_by=created_by,
        format_=format_,
        limit=limit,
        offset=offset,
        refresh=refresh,
        short_id=short_id,
        search=search,
        saved=saved,
        favorited=favorited,
        date_from=date_from,
        date_to=date_to,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    basic: bool | Unset = UNSET,
    created_by: int | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    refresh: Literal[
        "async", "async_except_on_cache_miss", "blocking", "force_async", "force_blocking", "force_cache", "lazy_async"
    ]
    | Unset = UNSET,
    short_id: str | Unset = UNSET,
    search: str | Unset = UNSET,
    saved: bool | Unset = UNSET,
    favorited: bool | Unset = UNSET,
    date_from: str | Unset = UNSET,
    date_to: str | Unset = UNSET,
) -> Response[PaginatedInsightList | str]:
    """GET /api/projects/{project_id}/insights/

    operationId insights_list; scopes insight:read; rate class analytics; also answers text/csv.

    Args:
        format_: sent as format
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "basic": basic,
            "created_by": created_by,
            "format": format_,
            "limit": limit,
            "offset": offset,
            "refresh": refresh,
            "short_id": short_id,
            "search": search,
            "saved": saved,
            "favorited": favorited,
            "date_from": date_from,
            "date_to": date_to,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    basic: bool | Unset = UNSET,
    created_by: int | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    refresh: Literal[
        "async", "async_except_on_cache_miss", "blocking", "force_async", "force_blocking", "force_cache", "lazy_async"
    ]
    | Unset = UNSET,
    short_id: str | Unset = UNSET,
    search: str | Unset = UNSET,
    saved: bool | Unset = UNSET,
    favorited: bool | Unset = UNSET,
    date_from: str | Unset = UNSET,
    date_to: str | Unset = UNSET,
) -> PaginatedInsightList | str | None:
    """GET /api/projects/{project_id}/insights/

    operationId insights_list; scopes insight:read; rate class analytics; also answers text/csv.

    Args:
        format_: sent as format
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            basic=basic,
            created_by=created_by,
            format_=format_,
            limit=limit,
            offset=offset,
            refresh=refresh,
            short_id=short_id,
            search=search,
            saved=saved,
            favorited=favorited,
            date_from=date_from,
            date_to=date_to,
        )
    ).parsed
