from ...client import AuthenticatedClient, Operation
from ...models.query_answer import QueryAnswer
from ...models.query_request import QueryRequest
from ...types import One, Response

OPERATION = Operation(
    id="query_create",
    method="POST",
    path="/api/projects/{project_id}/query/",
    scopes=("query:read",),
    rate_class="query",
    body="json",
    answer="json",
    decode={
        200: One("query_answer", "QueryAnswer"),
        202: One("query_answer", "QueryAnswer"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: QueryRequest,
) -> Response[QueryAnswer]:
    """POST /api/projects/{project_id}/query/

    operationId query_create; scopes query:read; rate class query.
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
    body: QueryRequest,
) -> QueryAnswer | None:
    """POST /api/projects/{project_id}/query/

    operationId query_create; scopes query:read; rate class query.
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
    body: QueryRequest,
) -> Response[QueryAnswer]:
    """POST /api/projects/{project_id}/query/

    operationId query_create; scopes query:read; rate class query.
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
    body: QueryRequest,
) -> QueryAnswer | None:
    """POST /api/projects/{project_id}/query/

    operationId query_create; scopes query:read; rate class query.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
