from ...client import AuthenticatedClient, Operation
from ...models.patched_team import PatchedTeam
from ...models.team import Team
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="environments_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/environments/{id}/",
    scopes=("project:read",),
    body="json",
    answer="json",
    decode={
        200: One("team", "Team"),
    },
)


def sync_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    body: PatchedTeam | Unset = UNSET,
) -> Response[Team]:
    """PATCH /api/projects/{project_id}/environments/{id}/

    operationId environments_partial_update; scopes project:read; rate class crud.
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
    client: AuthenticatedClient,
    body: PatchedTeam | Unset = UNSET,
) -> Team | None:
    """PATCH /api/projects/{project_id}/environments/{id}/

    operationId environments_partial_update; scopes project:read; rate class crud.
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
    client: AuthenticatedClient,
    body: PatchedTeam | Unset = UNSET,
) -> Response[Team]:
    """PATCH /api/projects/{project_id}/environments/{id}/

    operationId environments_partial_update; scopes project:read; rate class crud.
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
    client: AuthenticatedClient,
    body: PatchedTeam | Unset = UNSET,
) -> Team | None:
    """PATCH /api/projects/{project_id}/environments/{id}/

    operationId environments_partial_update; scopes project:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
