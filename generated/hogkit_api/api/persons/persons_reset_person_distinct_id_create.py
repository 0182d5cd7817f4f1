from typing import Any, Literal

from ...client import AuthenticatedClient, Operation
from ...models.person import Person
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="persons_reset_person_distinct_id_create",
    method="POST",
    path="/api/projects/{project_id}/persons/reset_person_distinct_id/",
    scopes=("person:write",),
    rate_class="analytics",
    body="json",
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Person | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Any]:
    """POST /api/projects/{project_id}/persons/reset_person_distinct_id/

    operationId persons_reset_person_distinct_id_create; scopes person:write; rate class analytics.

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
    body: Person | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Any:
    """POST /api/projects/{project_id}/persons/reset_person_distinct_id/

    operationId persons_reset_person_distinct_id_create; scopes person:write; rate class analytics.

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
    body: Person | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Any]:
    """POST /api/projects/{project_id}/persons/reset_person_distinct_id/

    operationId persons_reset_person_distinct_id_create; scopes person:write; rate class analytics.

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
    body: Person | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Any:
    """POST /api/projects/{project_id}/persons/reset_person_distinct_id/

    operationId persons_reset_person_distinct_id_create; scopes person:write; rate class analytics.

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
