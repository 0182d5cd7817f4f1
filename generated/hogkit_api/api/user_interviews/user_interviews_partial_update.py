from ...client import AuthenticatedClient, Operation
from ...models.patched_user_interview import PatchedUserInterview
from ...models.user_interview import UserInterview
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="user_interviews_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/user_interviews/{id}/",
    scopes=("user_interview_DO_NOT_USE:write",),
    body="json",
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
    body: PatchedUserInterview | Unset = UNSET,
) -> Response[UserInterview]:
    """PATCH /api/projects/{project_id}/user_interviews/{id}/

    operationId user_interviews_partial_update; scopes user_interview_DO_NOT_USE:write; rate class crud.
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
    body: PatchedUserInterview | Unset = UNSET,
) -> UserInterview | None:
    """PATCH /api/projects/{project_id}/user_interviews/{id}/

    operationId user_interviews_partial_update; scopes user_interview_DO_NOT_USE:write; rate class crud.
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
    body: PatchedUserInterview | Unset = UNSET,
) -> Response[UserInterview]:
    """PATCH /api/projects/{project_id}/user_interviews/{id}/

    operationId user_interviews_partial_update; scopes user_interview_DO_NOT_USE:write; rate class crud.
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
    body: PatchedUserInterview | Unset = UNSET,
) -> UserInterview | None:
    """PATCH /api/projects/{project_id}/user_interviews/{id}/

    operationId user_interviews_partial_update; scopes user_interview_DO_NOT_USE:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
