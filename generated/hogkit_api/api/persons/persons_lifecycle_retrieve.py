from typing import Any, Literal

from ...client import AuthenticatedClient, Client, Operation
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="persons_lifecycle_retrieve",
    method="GET",
    path="/api/projects/{project_id}/persons/lifecycle/",
    rate_class="analytics",
    secured=False,
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Any]:
    """GET /api/projects/{project_id}/persons/lifecycle/

    operationId persons_lifecycle_retrieve; no scope: not for personal API keys; rate class analytics.

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
    client: AuthenticatedClient | Client,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Any:
    """GET /api/projects/{project_id}/persons/lifecycle/

    operationId persons_lifecycle_retrieve; no scope: not for personal API keys; rate class analytics.

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
    client: AuthenticatedClient | Client,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Any]:
    """GET /api/projects/{project_id}/persons/lifecycle/

    operationId persons_lifecycle_retrieve; no scope: not for personal API keys; rate class analytics.

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
    client: AuthenticatedClient | Client,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Any:
    """GET /api/projects/{project_id}/persons/lifecycle/

    operationId persons_lifecycle_retrieve; no scope: not for personal API keys; rate class analytics.

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
