from typing import Any, Literal

from ...client import AuthenticatedClient, Operation
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="persons_cohorts_retrieve",
    method="GET",
    path="/api/projects/{project_id}/persons/cohorts/",
    scopes=("cohort:read", "person:read"),
    rate_class="analytics",
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Any]:
    """GET /api/projects/{project_id}/persons/cohorts/

    operationId persons_cohorts_retrieve; scopes cohort:read, person:read; rate class analytics.

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
    """GET /api/projects/{project_id}/persons/cohorts/

    operationId persons_cohorts_retrieve; scopes cohort:read, person:read; rate class analytics.

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
    """GET /api/projects/{project_id}/persons/cohorts/

    operationId persons_cohorts_retrieve; scopes cohort:read, person:read; rate class analytics.

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
    """GET /api/projects/{project_id}/persons/cohorts/

    operationId persons_cohorts_retrieve; scopes cohort:read, person:read; rate class analytics.

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
