from typing import Literal

from ...client import AuthenticatedClient, Operation
from ...models.person import Person
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="persons_update",
    method="PUT",
    path="/api/projects/{project_id}/persons/{id}/",
    scopes=("person:write",),
    rate_class="analytics",
    body="json",
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
    body: Person | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Person | str]:
    """PUT /api/projects/{project_id}/persons/{id}/

    operationId persons_update; scopes person:write; rate class analytics; also answers text/csv.

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
    id: str,
    *,
    client: AuthenticatedClient,
    body: Person | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Person | str | None:
    """PUT /api/projects/{project_id}/persons/{id}/

    operationId persons_update; scopes person:write; rate class analytics; also answers text/csv.

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
    id: str,
    *,
    client: AuthenticatedClient,
    body: Person | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Person | str]:
    """PUT /api/projects/{project_id}/persons/{id}/

    operationId persons_update; scopes person:write; rate class analytics; also answers text/csv.

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
    id: str,
    *,
    client: AuthenticatedClient,
    body: Person | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Person | str | None:
    """PUT /api/projects/{project_id}/persons/{id}/

    operationId persons_update; scopes person:write; rate class analytics; also answers text/csv.

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
