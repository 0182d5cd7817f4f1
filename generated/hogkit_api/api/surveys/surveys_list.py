from ...client import AuthenticatedClient, Operation
from ...models.paginated_survey_list import PaginatedSurveyList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="surveys_list",
    method="GET",
    path="/api/projects/{project_id}/surveys/",
    scopes=("survey:read",),
    answer="json",
    decode={
        200: One("paginated_survey_list", "PaginatedSurveyList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[PaginatedSurveyList]:
    """GET /api/projects/{project_id}/surveys/

    operationId surveys_list; scopes survey:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "limit": limit,
            "offset": offset,
            "search": search,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> PaginatedSurveyList | None:
    """GET /api/projects/{project_id}/surveys/

    operationId surveys_list; scopes survey:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        limit=limit,
        offset=offset,
        search=search,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[PaginatedSurveyList]:
    """GET /api/projects/{project_id}/surveys/

    operationId surveys_list; scopes survey:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "limit": limit,
            "offset": offset,
            "search": search,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> PaginatedSurveyList | None:
    """GET /api/projects/{project_id}/surveys/

    operationId surveys_list; scopes survey:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            limit=limit,
            offset=offset,
            search=search,
        )
    ).parsed
