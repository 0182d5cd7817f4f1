from typing import Any, Literal

from ...client import AuthenticatedClient, Operation
from ...models.person import Person
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="persons_bulk_delete_create",
    method="POST",
    path="/api/projects/{project_id}/persons/bulk_delete/",
    scopes=("person:write",),
    rate_class="analytics",
    body="json",
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Person | Unset = UNSET,
    delete_events: bool | Unset = UNSET,
    distinct_ids: dict[str, Any] | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
    ids: dict[str, Any] | Unset = UNSET,
) -> Response[Any]:
    """POST /api/projects/{project_id}/persons/bulk_delete/

    operationId persons_bulk_delete_create; scopes person:write; rate class analytics.

    Args:
        format_: sent as format
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "delete_events": delete_events,
            "distinct_ids": distinct_ids,
            "format": format_,
            "ids": ids,
        },
        body,
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Person | Unset = UNSET,
    delete_events: bool | Unset = UNSET,
    distinct_ids: dict[str, Any] | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
    ids: dict[str, Any] | Unset = UNSET,
) -> Any:
    """POST /api/projects/{project_id}/persons/bulk_delete/

    operationId persons_bulk_delete_create; scopes person:write; rate class analytics.

    Args:
        format_: sent as format
    """
    return sync_detailed(
        project_id,
        client=client,
        body=body,
        delete_events=delete_events,
        distinct_ids=distinct_ids,
        format_=format_,
        ids=ids,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Person | Unset = UNSET,
    delete_events: bool | Unset = UNSET,
    distinct_ids: dict[str, Any] | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
    ids: dict[str, Any] | Unset = UNSET,
) -> Response[Any]:
    """POST /api/projects/{project_id}/persons/bulk_delete/

    operationId persons_bulk_delete_create; scopes person:write; rate class analytics.

    Args:
        format_: sent as format
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "delete_events": delete_events,
            "distinct_ids": distinct_ids,
            "format": format_,
            "ids": ids,
        },
        body,
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Person | Unset = UNSET,
    delete_events: bool | Unset = UNSET,
    distinct_ids: dict[str, Any] | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
    ids: dict[str, Any] | Unset = UNSET,
) -> Any:
    """POST /api/projects/{project_id}/persons/bulk_delete/

    operationId persons_bulk_delete_create; scopes person:write; rate class analytics.

    Args:
        format_: sent as format
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
            delete_events=delete_events,
            distinct_ids=distinct_ids,
            format_=format_,
            ids=ids,
        )
    ).parsed
