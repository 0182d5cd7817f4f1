from typing import Literal

from ...client import AuthenticatedClient, Operation
from ...models.person import Person
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="persons_retrieve",
    method="GET",
    path="/api/projects/{project_id}/persons/{id}/",
    scopes=("person:read",),
    rate_class="analytics",
    answer="json",
    also=("text/csv",),
    decode={
        200: One("person", "Person"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Person | str]:
    """GET /api/projects/{project_id}/persons/{id}/

    operationId persons_retrieve; scopes person:read; rate class analytics; also answers text/csv.

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
    )


def sync(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Person | str | None:
    """GET /api/projects/{project_id}/persons/{id}/

    operationId persons_retrieve; scopes person:read; rate class analytics; also answers text/csv.

    Args:
        format_: sent as format
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
        format_=format_,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Person | str]:
    """GET /api/projects/{project_id}/persons/{id}/

    operationId persons_retrieve; scopes person:read; rate class analytics; also answers text/csv.

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
    )


async def asyncio(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Person | str | None:
    """GET /api/projects/{project_id}/persons/{id}/

    operationId persons_retrieve; scopes person:read; rate class analytics; also answers text/csv.

    Args:
        format_: sent as format
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            format_=format_,
        )
    ).parsed
