from typing import Literal

from ...client import AuthenticatedClient, Operation
from ...models.insight import Insight
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="insights_retrieve",
    method="GET",
    path="/api/projects/{project_id}/insights/{id}/",
    scopes=("insight:read",),
    rate_class="analytics",
    answer="json",
    also=("text/csv",),
    decode={
        200: One("insight", "Insight"),
    },
)


def sync_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    format_: Literal["csv", "json"] | Unset = UNSET,
    from_dashboard: int | Unset = UNSET,
    refresh: Literal[
        "async", "async_except_on_cache_miss", "blocking", "force_async", "force_blocking", "force_cache", "lazy_async"
    ]
    | Unset = UNSET,
) -> Response[Insight | str]:
    """GET /api/projects/{project_id}/insights/{id}/

    operationId insights_retrieve; scopes insight:read; rate class analytics; also answers text/csv.

    Args:
        format_: sent as format
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {
            "format": format_,
            "from_dashboard": from_dashboard,
            "refresh": refresh,
        },
    )


def sync(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    format_: Literal["csv", "json"] | Unset = UNSET,
    from_dashboard: int | Unset = UNSET,
    refresh: Literal[
        "async", "async_except_on_cache_miss", "blocking", "force_async", "force_blocking", "force_cache", "lazy_async"
    ]
    | Unset = UNSET,
) -> Insight | str | None:
    """GET /api/projects/{project_id}/insights/{id}/

    operationId insights_retrieve; scopes insight:read; rate class analytics; also answers text/csv.

    Args:
        format_: sent as format
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
        format_=format_,
        from_dashboard=from_dashboard,
        refresh=refresh,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    format_: Literal["csv", "json"] | Unset = UNSET,
    from_dashboard: int | Unset = UNSET,
    refresh: Literal[
        "async", "async_except_on_cache_miss", "blocking", "force_async", "force_blocking", "force_cache", "lazy_async"
    ]
    | Unset = UNSET,
) -> Response[Insight | str]:
    """GET /api/projects/{project_id}/insights/{id}/

    operationId insights_retrieve; scopes insight:read; rate class analytics; also answers text/csv.

    Args:
        format_: sent as format
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {
            "format": format_,
            "from_dashboard": from_dashboard,
            "refresh": refresh,
        },
    )


async def asyncio(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    format_: Literal["csv", "json"] | Unset = UNSET,
    from_dashboard: int | Unset = UNSET,
    refresh: Literal[
        "async", "async_except_on_cache_miss", "blocking", "force_async", "force_blocking", "force_cache", "lazy_async"
    ]
    | Unset = UNSET,
) -> Insight | str | None:
    """GET /api/projects/{project_id}/insights/{id}/

    operationId insights_retrieve; scopes insight:read; rate class analytics; also answers text/csv.

    Args:
        format_: sent as format
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            format_=format_,
            from_dashboard=from_dashboard,
            refresh=refresh,
        )
    ).parsed
