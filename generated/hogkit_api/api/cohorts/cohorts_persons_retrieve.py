from typing import Literal

from ...client import AuthenticatedClient, Operation
from ...models.cohort_persons import CohortPersons
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="cohorts_persons_retrieve",
    method="GET",
    path="/api/projects/{project_id}/cohorts/{id}/persons/",
    scopes=("cohort:read", "person:read"),
    answer="json",
    also=("text/csv",),
    decode={
        200: One("cohort_persons", "CohortPersons"),
    },
)


def sync_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    format_: Literal["csv", "json"] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[CohortPersons | str]:
    """GET /api/projects/{project_id}/cohorts/{id}/persons/

    operationId cohorts_persons_retrieve; scopes cohort:read, person:read; rate class crud; also answers text/csv.

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
            "limit": limit,
            "offset": offset,
        },
    )


def sync(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    format_: Literal["csv", "json"] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> CohortPersons | str | None:
    """GET /api/projects/{project_id}/cohorts/{id}/persons/

    operationId cohorts_persons_retrieve; scopes cohort:read, person:read; rate class crud; also answers text/csv.

    Args:
        format_: sent as format
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
        format_=format_,
        limit=limit,
        offset=offset,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    format_: Literal["csv", "json"] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[CohortPersons | str]:
    """GET /api/projects/{project_id}/cohorts/{id}/persons/

    operationId cohorts_persons_retrieve; scopes cohort:read, person:read; rate class crud; also answers text/csv.

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
            "limit": limit,
            "offset": offset,
        },
    )


async def asyncio(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    format_: Literal["csv", "json"] | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> CohortPersons | str | None:
    """GET /api/projects/{project_id}/cohorts/{id}/persons/

    operationId cohorts_persons_retrieve; scopes cohort:read, person:read; rate class crud; also answers text/csv.

    Args:
        format_: sent as format
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            format_=format_,
            limit=limit,
            offset=offset,
        )
    ).parsed
