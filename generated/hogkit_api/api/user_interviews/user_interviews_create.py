from ...client import AuthenticatedClient, Operation
from ...models.user_interview import UserInterview
from ...types import One, Response

OPERATION = Operation(
    id="user_interviews_create",
    method="POST",
    path="/api/projects/{project_id}/user_interviews/",
    scopes=("user_interview_DO_NOT_USE:write",),
    body="json",
    answer="json",
    decode={
        201: One("user_interview", "UserInterview"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: UserInterview,
) -> Response[UserInterview]:
    """POST /api/projects/{project_id}/user_interviews/

    operationId user_interviews_create; scopes user_interview_DO_NOT_USE:write; rate class crud.
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
    body: UserInterview,
) -> UserInterview | None:
    """POST /api/projects/{project_id}/user_interviews/

    operationId user_interviews_create; scopes user_interview_DO_NOT_USE:write; rate class crud.
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
    body: UserInterview,
) -> Response[UserInterview]:
    """POST /api/projects/{project_id}/user_interviews/

    operationId user_interviews_create; scopes user_interview_DO_NOT_USE:write; rate class crud.
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
    body: UserInterview,
) -> UserInterview | None:
    """POST /api/projects/{project_id}/user_interviews/

    operationId user_interviews_create; scopes user_interview_DO_NOT_USE:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
