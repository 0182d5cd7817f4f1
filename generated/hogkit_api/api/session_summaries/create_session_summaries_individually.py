from ...client import AuthenticatedClient, Client, Operation
from ...models.session_summaries import SessionSummaries
from ...types import One, Response

OPERATION = Operation(
    id="create_session_summaries_individually",
    method="POST",
    path="/api/projects/{project_id}/session_summaries/create_session_summaries_individually/",
    secured=False,
    body="json",
    answer="json",
    decode={
        200: One("session_summaries", "SessionSummaries"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: SessionSummaries,
) -> Response[SessionSummaries]:
    """POST /api/projects/{project_id}/session_summaries/create_session_summaries_individually/

    operationId create_session_summaries_individually; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
    body: SessionSummaries,
) -> SessionSummaries | None:
    """POST /api/projects/{project_id}/session_summaries/create_session_summaries_individually/

    operationId create_session_summaries_individually; no scope: not for personal API keys; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: SessionSummaries,
) -> Response[SessionSummaries]:
    """POST /api/projects/{project_id}/session_summaries/create_session_summaries_individually/

    operationId create_session_summaries_individually; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
    body: SessionSummaries,
) -> SessionSummaries | None:
    """POST /api/projects/{project_id}/session_summaries/create_session_summaries_individually/

    operationId create_session_summaries_individually; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
