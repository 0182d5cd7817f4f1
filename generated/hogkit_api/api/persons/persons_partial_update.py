from typing import Literal

from ...client import AuthenticatedClient, Operation
from ...models.patched_person import PatchedPerson
from ...models.person import Person
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="persons_partial_update",
    method="PATCH",
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
    body: PatchedPerson | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Person | str]:
    """PATCH /api/projects/{project_id}/persons/{id}/

    operationId persons_partial_update; scopes person:write; rate class analytics; also answers text/csv.

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
    body: PatchedPerson | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Person | str | None:
    """PATCH /api/projects/{project_id}/persons/{id}/

    operationId persons_partial_update; scopes person:write; rate class analytics; also answers text/csv.

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
    body: PatchedPerson | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Person | str]:
    """PATCH /api/projects/{project_id}/persons/{id}/

    operationId persons_partial_update; scopes person:write; rate class analytics; also answers text/csv.

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
    body: PatchedPerson | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Person | str | None:
    """PATCH /api/projects/{project_id}/persons/{id}/

    operationId persons_partial_update; scopes person:write; rate class analytics; also answers text/csv.

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
