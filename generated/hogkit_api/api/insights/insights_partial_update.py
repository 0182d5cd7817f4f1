from typing import Literal

from ...client import AuthenticatedClient, Operation
from ...models.insight import Insight
from ...models.patched_insight import PatchedInsight
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="insights_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/insights/{id}/",
    scopes=("insight:write",),
    rate_class="analytics",
    body="json",
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
    body: PatchedInsight | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Insight | str]:
    """PATCH /api/projects/{project_id}/insights/{id}/

    operationId insights_partial_update; scopes insight:write; rate class analytics; also answers text/csv.

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
        },
        body,
    )


def sync(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    body: PatchedInsight | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Insight | str | None:
    """PATCH /api/projects/{project_id}/insights/{id}/

    operationId insights_partial_update; scopes insight:write; rate class analytics; also answers text/csv.

    Args:
        format_: sent as format
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
        body=body,
        format_=format_,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    body: PatchedInsight | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Insight | str]:
    """PATCH /api/projects/{project_id}/insights/{id}/

    operationId insights_partial_update; scopes insight:write; rate class analytics; also answers text/csv.

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
        },
        body,
    )


async def asyncio(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    body: PatchedInsight | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Insight | str | None:
    """PATCH /api/projects/{project_id}/insights/{id}/

    operationId insights_partial_update; scopes insight:write; rate class analytics; also answers text/csv.

    Args:
        format_: sent as format
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
            format_=format_,
        )
    ).parsed
