from ...client import AuthenticatedClient, Operation
from ...models.survey_serializer_create_update_only import SurveySerializerCreateUpdateOnly
from ...types import One, Response

OPERATION = Operation(
    id="surveys_create",
    method="POST",
    path="/api/projects/{project_id}/surveys/",
    scopes=("survey:write",),
    body="json",
    answer="json",
    decode={
        201: One("survey_serializer_create_update_only", "SurveySerializerCreateUpdateOnly"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: SurveySerializerCreateUpdateOnly,
) -> Response[SurveySerializerCreateUpdateOnly]:
    """POST /api/projects/{project_id}/surveys/

    operationId surveys_create; scopes survey:write; rate class crud.
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
    body: SurveySerializerCreateUpdateOnly,
) -> SurveySerializerCreateUpdateOnly | None:
    """POST /api/projects/{project_id}/surveys/

    operationId surveys_create; scopes survey:write; rate class crud.
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
    body: SurveySerializerCreateUpdateOnly,
) -> Response[SurveySerializerCreateUpdateOnly]:
    """POST /api/projects/{project_id}/surveys/

    operationId surveys_create; scopes survey:write; rate class crud.
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
    body: SurveySerializerCreateUpdateOnly,
) -> SurveySerializerCreateUpdateOnly | None:
    """POST /api/projects/{project_id}/surveys/

    operationId surveys_create; scopes survey:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
