from typing import Any

from ...client import AuthenticatedClient, Client, Operation
from ...models.team import Team
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="environments_default_evaluation_tags_create",
    method="POST",
    path="/api/projects/{project_id}/environments/{id}/default_evaluation_tags/",
    secured=False,
    body="json",
)


def sync_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: Team | Unset = UNSET,
) -> Response[Any]:
    """POST /api/projects/{project_id}/environments/{id}/default_evaluation_tags/

    operationId environments_default_evaluation_tags_create; no scope: not for personal API keys; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: Team | Unset = UNSET,
) -> Any:
    """POST /api/projects/{project_id}/environments/{id}/default_evaluation_tags/

    operationId environments_default_evaluation_tags_create; no scope: not for personal API keys; rate class crud.
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: Team | Unset = UNSET,
) -> Response[Any]:
    """POST /api/projects/{project_id}/environments/{id}/default_evaluation_tags/

    operationId environments_default_evaluation_tags_create; no scope: not for personal API keys; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: Team | Unset = UNSET,
) -> Any:
    """POST /api/projects/{project_id}/environments/{id}/default_evaluation_tags/

    operationId environments_default_evaluation_tags_create; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
