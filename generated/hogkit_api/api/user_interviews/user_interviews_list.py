from ...client import AuthenticatedClient, Operation
from ...models.paginated_user_interview_list import PaginatedUserInterviewList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="user_interviews_list",
    method="GET",
    path="/api/projects/{project_id}/user_interviews/",
    scopes=("user_interview_DO_NOT_USE:read",),
    answer="json",
    decode={
        200: One("paginated_user_interview_list", "PaginatedUserInterviewList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedUserInterviewList]:
    """GET /api/projects/{project_id}/user_interviews/

    operationId user_interviews_list; scopes user_interview_DO_NOT_USE:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "limit": limit,
            "offset": offset,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedUserInterviewList | None:
    """GET /api/projects/{project_id}/user_interviews/

    operationId user_interviews_list; scopes user_interview_DO_NOT_USE:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        limit=limit,
        offset=offset,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedUserInterviewList]:
    """GET /api/projects/{project_id}/user_interviews/

    operationId user_interviews_list; scopes user_interview_DO_NOT_USE:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "limit": limit,
            "offset": offset,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedUserInterviewList | None:
    """GET /api/projects/{project_id}/user_interviews/

    operationId user_interviews_list; scopes user_interview_DO_NOT_USE:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    ).parsed
