from typing import Any, Literal

from ...client import AuthenticatedClient, Operation
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="persons_destroy",
    method="DELETE",
    path="/api/projects/{project_id}/persons/{id}/",
    scopes=("person:write",),
    rate_class="analytics",
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    delete_events: bool | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Any]:
    """DELETE /api/projects/{project_id}/persons/{id}/

    operationId persons_destroy; scopes person:write; rate class analytics.

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
            "delete_events": delete_events,
            "format": format_,
        },
    )


def sync(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    delete_events: bool | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Any:
    """DELETE /api/projects/{project_id}/persons/{id}/

    operationId persons_destroy; scopes person:write; rate class analytics.

    Args:
        format_: sent as format
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
        delete_events=delete_events,
        format_=format_,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    delete_events: bool | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Any]:
    """DELETE /api/projects/{project_id}/persons/{id}/

    operationId persons_destroy; scopes person:write; rate class analytics.

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
            "delete_events": delete_events,
            "format": format_,
        },
    )


async def asyncio(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    delete_events: bool | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Any:
    """DELETE /api/projects/{project_id}/persons/{id}/

    operationId persons_destroy; scopes person:write; rate class analytics.

    Args:
        format_: sent as format
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            delete_events=delete_events,
            format_=format_,
        )
    ).parsed
