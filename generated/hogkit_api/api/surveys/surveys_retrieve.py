from ...client import AuthenticatedClient, Operation
from ...models.survey import Survey
from ...types import One, Response

OPERATION = Operation(
    id="surveys_retrieve",
    method="GET",
    path="/api/projects/{project_id}/surveys/{id}/",
    scopes=("survey:read",),
    answer="json",
    decode={
        200: One("survey", "Survey"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Survey]:
    """GET /api/projects/{project_id}/surveys/{id}/

    operationId surveys_retrieve; scopes survey:read; rate class crud.
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
    id: str,
    *,
    client: AuthenticatedClient,
) -> Survey | None:
    """GET /api/projects/{project_id}/surveys/{id}/

    operationId surveys_retrieve; scopes survey:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Survey]:
    """GET /api/projects/{project_id}/surveys/{id}/

    operationId surveys_retrieve; scopes survey:read; rate class crud.
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
    id: str,
    *,
    client: AuthenticatedClient,
) -> Survey | None:
    """GET /api/projects/{project_id}/surveys/{id}/

    operationId surveys_retrieve; scopes survey:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
