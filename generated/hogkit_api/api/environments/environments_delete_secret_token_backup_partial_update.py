from typing import Any

from ...client import AuthenticatedClient, Client, Operation
from ...models.patched_team import PatchedTeam
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="environments_delete_secret_token_backup_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/environments/{id}/delete_secret_token_backup/",
    secured=False,
    body="json",
)


def sync_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: PatchedTeam | Unset = UNSET,
) -> Response[Any]:
    """PATCH /api/projects/{project_id}/environments/{id}/delete_secret_token_backup/

    operationId environments_delete_secret_token_backup_partial_update; no scope: not for personal API keys; rate class crud.
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
    body: PatchedTeam | Unset = UNSET,
) -> Any:
    """PATCH /api/projects/{project_id}/environments/{id}/delete_secret_token_backup/

    operationId environments_delete_secret_token_backup_partial_update; no scope: not for personal API keys; rate class crud.
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
    body: PatchedTeam | Unset = UNSET,
) -> Response[Any]:
    """PATCH /api/projects/{project_id}/environments/{id}/delete_secret_token_backup/

    operationId environments_delete_secret_token_backup_partial_update; no scope: not for personal API keys; rate class crud.
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
    body: PatchedTeam | Unset = UNSET,
) -> Any:
    """PATCH /api/projects/{project_id}/environments/{id}/delete_secret_token_backup/

    operationId environments_delete_secret_token_backup_partial_update; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
