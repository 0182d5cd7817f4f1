from ...client import AuthenticatedClient, Operation
from ...models.team import Team
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="environments_create",
    method="POST",
    path="/api/projects/{project_id}/environments/",
    scopes=("project:write",),
    body="json",
    answer="json",
    decode={
        201: One("team", "Team"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Team | Unset = UNSET,
) -> Response[Team]:
    """POST /api/projects/{project_id}/environments/

    operationId environments_create; scopes project:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Team | Unset = UNSET,
) -> Team | None:
    """POST /api/projects/{project_id}/environments/

    operationId environments_create; scopes project:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Team | Unset = UNSET,
) -> Response[Team]:
    """POST /api/projects/{project_id}/environments/

    operationId environments_create; scopes project:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Team | Unset = UNSET,
) -> Team | None:
    """POST /api/projects/{project_id}/environments/

    operationId environments_create; scopes project:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
