from typing import Literal

from ...client import AuthenticatedClient, Operation
from ...models.insight import Insight
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="insights_create",
    method="POST",
    path="/api/projects/{project_id}/insights/",
    scopes=("insight:write",),
    rate_class="analytics",
    body="json",
    answer="json",
    also=("text/csv",),
    decode={
        201: One("insight", "Insight"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Insight | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Insight | str]:
    """POST /api/projects/{project_id}/insights/

    operationId insights_create; scopes insight:write; rate class analytics; also answers text/csv.

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
        body,
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Insight | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Insight | str | None:
    """POST /api/projects/{project_id}/insights/

    operationId insights_create; scopes insight:write; rate class analytics; also answers text/csv.

    Args:
        format_: sent as format
    """
    return sync_detailed(
        project_id,
        client=client,
        body=body,
        format_=format_,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Insight | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Insight | str]:
    """POST /api/projects/{project_id}/insights/

    operationId insights_create; scopes insight:write; rate class analytics; also answers text/csv.

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
        body,
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Insight | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Insight | str | None:
    """POST /api/projects/{project_id}/insights/

    operationId insights_create; scopes insight:write; rate class analytics; also answers text/csv.

    Args:
        format_: sent as format
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
            format_=format_,
        )
    ).parsed
