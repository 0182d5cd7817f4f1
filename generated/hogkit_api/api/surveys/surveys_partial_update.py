from ...client import AuthenticatedClient, Operation
from ...models.patched_survey_serializer_create_update_only import PatchedSurveySerializerCreateUpdateOnly
from ...models.survey_serializer_create_update_only import SurveySerializerCreateUpdateOnly
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="surveys_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/surveys/{id}/",
    scopes=("survey:write",),
    body="json",
    answer="json",
    decode={
        200: One("survey_serializer_create_update_only", "SurveySerializerCreateUpdateOnly"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: PatchedSurveySerializerCreateUpdateOnly | Unset = UNSET,
) -> Response[SurveySerializerCreateUpdateOnly]:
    """PATCH /api/projects/{project_id}/surveys/{id}/

    operationId surveys_partial_update; scopes survey:write; rate class crud.
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
    body: PatchedSurveySerializerCreateUpdateOnly | Unset = UNSET,
) -> SurveySerializerCreateUpdateOnly | None:
    """PATCH /api/projects/{project_id}/surveys/{id}/

    operationId surveys_partial_update; scopes survey:write; rate class crud.
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
    body: PatchedSurveySerializerCreateUpdateOnly | Unset = UNSET,
) -> Response[SurveySerializerCreateUpdateOnly]:
    """PATCH /api/projects/{project_id}/surveys/{id}/

    operationId surveys_partial_update; scopes survey:write; rate class crud.
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
    body: PatchedSurveySerializerCreateUpdateOnly | Unset = UNSET,
) -> SurveySerializerCreateUpdateOnly | None:
    """PATCH /api/projects/{project_id}/surveys/{id}/

    operationId surveys_partial_update; scopes survey:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
