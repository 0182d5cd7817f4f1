from ...client import AuthenticatedClient, Operation
from ...models.survey import Survey
from ...types import One, Response

OPERATION = Operation(
    id="surveys_update",
    method="PUT",
    path="/api/projects/{project_id}/surveys/{id}/",
    scopes=("survey:write",),
    body="json",
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
    body: Survey,
) -> Response[Survey]:
    """PUT /api/projects/{project_id}/surveys/{id}/

    operationId surveys_update; scopes survey:write; rate class crud.
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
    id: str,
    *,
    client: AuthenticatedClient,
    body: Survey,
) -> Survey | None:
    """PUT /api/projects/{project_id}/surveys/{id}/

    operationId surveys_update; scopes survey:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: Survey,
) -> Response[Survey]:
    """PUT /api/projects/{project_id}/surveys/{id}/

    operationId surveys_update; scopes survey:write; rate class crud.
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
    id: str,
    *,
    client: AuthenticatedClient,
    body: Survey,
) -> Survey | None:
    """PUT /api/projects/{project_id}/surveys/{id}/

    operationId surveys_update; scopes survey:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
