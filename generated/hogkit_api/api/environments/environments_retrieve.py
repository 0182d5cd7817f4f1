from ...client import AuthenticatedClient, Operation
from ...models.team import Team
from ...types import One, Response

OPERATION = Operation(
    id="environments_retrieve",
    method="GET",
    path="/api/projects/{project_id}/environments/{id}/",
    scopes=("project:read",),
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
) -> Response[Team]:
    """GET /api/projects/{project_id}/environments/{id}/

    operationId environments_retrieve; scopes project:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
    )


def sync(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
) -> Team | None:
    """GET /api/projects/{project_id}/environments/{id}/

    operationId environments_retrieve; scopes project:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
) -> Response[Team]:
    """GET /api/projects/{project_id}/environments/{id}/

    operationId environments_retrieve; scopes project:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
    )


async def asyncio(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
) -> Team | None:
    """GET /api/projects/{project_id}/environments/{id}/

    operationId environments_retrieve; scopes project:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
