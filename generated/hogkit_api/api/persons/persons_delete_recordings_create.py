from typing import Any, Literal

from ...client import AuthenticatedClient, Operation
from ...models.person import Person
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="persons_delete_recordings_create",
    method="POST",
    path="/api/projects/{project_id}/persons/{id}/delete_recordings/",
    scopes=("person:write",),
    rate_class="analytics",
    body="json",
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: Person | Unset = UNSET,
    format_: Literal["csv", "json"] | Unset = UNSET,
) -> Response[Any]:
    """POST /api/projects/{project_id}/persons/{id}/delete_recordings/

    operationId persons_delete_recordings_create; scopes person:write; rate class analytics.

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
) -> Any:
    """POST /api/projects/{project_id}/persons/{id}/delete_recordings/

    operationId persons_delete_recordings_create; scopes person:write; rate class analytics.

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
) -> Response[Any]:
    """POST /api/projects/{project_id}/persons/{id}/delete_recordings/

    operationId persons_delete_recordings_create; scopes person:write; rate class analytics.

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
) -> Any:
    """POST /api/projects/{project_id}/persons/{id}/delete_recordings/

    operationId persons_delete_recordings_create; scopes person:write; rate class analytics.

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
