from ...client import AuthenticatedClient, Operation
from ...models.user_interview import UserInterview
from ...types import One, Response

OPERATION = Operation(
    id="user_interviews_retrieve",
    method="GET",
    path="/api/projects/{project_id}/user_interviews/{id}/",
    scopes=("user_interview_DO_NOT_USE:read",),
    answer="json",
    decode={
        200: One("user_interview", "UserInterview"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[UserInterview]:
    """GET /api/projects/{project_id}/user_interviews/{id}/

    operationId user_interviews_retrieve; scopes user_interview_DO_NOT_USE:read; rate class crud.
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
) -> UserInterview | None:
    """GET /api/projects/{project_id}/user_interviews/{id}/

    operationId user_interviews_retrieve; scopes user_interview_DO_NOT_USE:read; rate class crud.
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
) -> Response[UserInterview]:
    """GET /api/projects/{project_id}/user_interviews/{id}/

    operationId user_interviews_retrieve; scopes user_interview_DO_NOT_USE:read; rate class crud.
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
) -> UserInterview | None:
    """GET /api/projects/{project_id}/user_interviews/{id}/

    operationId user_interviews_retrieve; scopes user_interview_DO_NOT_USE:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
