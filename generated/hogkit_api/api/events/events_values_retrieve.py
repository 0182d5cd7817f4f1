from typing import Any, Literal

from ...client import AuthenticatedClient, Operation
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="events_values_retrieve",
    method="GET",
    path="/api/projects/{project_id}/events/values/",
    scopes=("query:read",),
    rate_class="events_values",
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Any]:
    """GET /api/projects/{project_id}/events/values/

    operationId events_values_retrieve; scopes query:read; rate class events_values.

    Args:
        format_: sent as format
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "format": format_,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Any:
    """GET /api/projects/{project_id}/events/values/

    operationId events_values_retrieve; scopes query:read; rate class events_values.

    Args:
        format_: sent as format
    """
    return sync_detailed(
        project_id,
        client=client,
        format_=format_,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Any]:
    """GET /api/projects/{project_id}/events/values/

    operationId events_values_retrieve; scopes query:read; rate class events_values.

    Args:
        format_: sent as format
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "format": format_,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Any:
    """GET /api/projects/{project_id}/events/values/

    operationId events_values_retrieve; scopes query:read; rate class events_values.

    Args:
        format_: sent as format
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            format_=format_,
        )
    ).parsed
