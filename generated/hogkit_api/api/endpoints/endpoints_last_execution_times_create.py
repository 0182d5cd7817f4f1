from ...client import AuthenticatedClient, Client, Operation
from ...models.endpoint_last_execution_times_request import EndpointLastExecutionTimesRequest
from ...models.query_status_response import QueryStatusResponse
from ...types import One, Response

OPERATION = Operation(
    id="endpoints_last_execution_times_create",
    method="POST",
    path="/api/projects/{project_id}/endpoints/last_execution_times/",
    secured=False,
    body="json",
    answer="json",
    decode={
        200: One("query_status_response", "QueryStatusResponse"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: EndpointLastExecutionTimesRequest,
) -> Response[QueryStatusResponse]:
    """POST /api/projects/{project_id}/endpoints/last_execution_times/

    operationId endpoints_last_execution_times_create; no scope: not for personal API keys; rate class crud.
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
    body: EndpointLastExecutionTimesRequest,
) -> QueryStatusResponse | None:
    """POST /api/projects/{project_id}/endpoints/last_execution_times/

    operationId endpoints_last_execution_times_create; no scope: not for personal API keys; rate class crud.
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
    body: EndpointLastExecutionTimesRequest,
) -> Response[QueryStatusResponse]:
    """POST /api/projects/{project_id}/endpoints/last_execution_times/

    operationId endpoints_last_execution_times_create; no scope: not for personal API keys; rate class crud.
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
    body: EndpointLastExecutionTimesRequest,
) -> QueryStatusResponse | None:
    """POST /api/projects/{project_id}/endpoints/last_execution_times/

    operationId endpoints_last_execution_times_create; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
