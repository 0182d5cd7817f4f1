from typing import Any

from ...client import AuthenticatedClient, Operation
from ...models.survey_serializer_create_update_only import SurveySerializerCreateUpdateOnly
from ...types import Response

OPERATION = Operation(
    id="surveys_duplicate_to_projects_create",
    method="POST",
    path="/api/projects/{project_id}/surveys/{id}/duplicate_to_projects/",
    scopes=("survey:write",),
    body="json",
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: SurveySerializerCreateUpdateOnly,
) -> Response[Any]:
    """POST /api/projects/{project_id}/surveys/{id}/duplicate_to_projects/

    operationId surveys_duplicate_to_projects_create; scopes survey:write; rate class crud.
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
    body: SurveySerializerCreateUpdateOnly,
) -> Any:
    """POST /api/projects/{project_id}/surveys/{id}/duplicate_to_projects/

    operationId surveys_duplicate_to_projects_create; scopes survey:write; rate class crud.
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
    body: SurveySerializerCreateUpdateOnly,
) -> Response[Any]:
    """POST /api/projects/{project_id}/surveys/{id}/duplicate_to_projects/

    operationId surveys_duplicate_to_projects_create; scopes survey:write; rate class crud.
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
    body: SurveySerializerCreateUpdateOnly,
) -> Any:
    """POST /api/projects/{project_id}/surveys/{id}/duplicate_to_projects/

    operationId surveys_duplicate_to_projects_create; scopes survey:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
