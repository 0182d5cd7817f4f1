import datetime
from typing import Literal

from ...client import AuthenticatedClient, Operation
from ...models.paginated_clickhouse_event_list import PaginatedClickhouseEventList
from ...models.property_ import Property
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="events_list",
    method="GET",
    path="/api/projects/{project_id}/events/",
    scopes=("query:read",),
    rate_class="analytics",
    answer="json",
    also=("text/csv",),
    decode={
        200: One("paginated_clickhouse_event_list", "PaginatedClickhouseEventList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    after: datetime.datetime | Unset = UNSET,
    before: datetime.datetime | Unset = UNSET,
    distinct_id: str | Unset = UNSET,
    event: str | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    person_id: str | Unset = UNSET,
    properties: list[Property] | Unset = UNSET,
    select: list[str] | Unset = UNSET,
    where: list[str] | Unset = UNSET,
) -> Response[PaginatedClickhouseEventList | str]:
    """GET /api/projects/{project_id}/events/

    operationId events_list; scopes query:read; rate class analytics; also answers text/csv.

    Args:
        format_: sent as format
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "after": after,
            "before": before,
            "distinct_id": distinct_id,
            "event": event,
            "format": format_,
            "limit": limit,
            "offset": offset,
            "person_id": person_id,
            "properties": properties,
            "select": select,
            "where": where,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    after: datetime.datetime | Unset = UNSET,
    before: datetime.datetime | Unset = UNSET,
    distinct_id: str | Unset = UNSET,
    event: str | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    person_id: str | Unset = UNSET,
    properties: list[Property] | Unset = UNSET,
    select: list[str] | Unset = UNSET,
    where: list[str] | Unset = UNSET,
) -> PaginatedClickhouseEventList | str | None:
    """GET /api/projects/{project_id}/events/

    operationId events_list; scopes query:read; rate class analytics; also answers text/csv.

    Args:
        format_: sent as format
    """
    return sync_detailed(
        project_id,
        client=client,
        after=after,
        before=before,
        distinct_id=distinct_id,
        event=event,
        format_=format_,
        limit=limit,
        offset=offset,
        person_id=person_id,
        properties=properties,
        select=select,
        where=where,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    after: datetime.datetime | Unset = UNSET,
    before: datetime.datetime | Unset = UNSET,
    distinct_id: str | Unset = UNSET,
    event: str | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    person_id: str | Unset = UNSET,
    properties: list[Property] | Unset = UNSET,
    select: list[str] | Unset = UNSET,
    where: list[str] | Unset = UNSET,
) -> Response[PaginatedClickhouseEventList | str]:
    """GET /api/projects/{project_id}/events/

    operationId events_list; scopes query:read; rate class analytics; also answers text/csv.

    Args:
        format_: sent as format
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "after": after,
            "before": before,
            "distinct_id": distinct_id,
            "event": event,
            "format": format_,
            "limit": limit,
            "offset": offset,
            "person_id": person_id,
            "properties": properties,
            "select": select,
            "where": where,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    after: datetime.datetime | Unset = UNSET,
    before: datetime.datetime | Unset = UNSET,
    distinct_id: str | Unset = UNSET,
    event: str | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    person_id: str | Unset = UNSET,
    properties: list[Property] | Unset = UNSET,
    select: list[str] | Unset = UNSET,
    where: list[str] | Unset = UNSET,
) -> PaginatedClickhouseEventList | str | None:
    """GET /api/projects/{project_id}/events/

    operationId events_list; scopes query:read; rate class analytics; also answers text/csv.

    Args:
        format_: sent as format
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            after=after,
            before=before,
            distinct_id=distinct_id,
            event=event,
            format_=format_,
            limit=limit,
            offset=offset,
            person_id=person_id,
            properties=properties,
            select=select,
            where=where,
        )
    ).parsed
