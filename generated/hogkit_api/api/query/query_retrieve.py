from ...client import AuthenticatedClient, Operation
from ...models.query_status_response import QueryStatusResponse
from ...types import One, Response

OPERATION = Operation(
    id="query_retrieve",
    method="GET",
    path="/api/projects/{project_id}/query/{id}/",
    scopes=("query:read",),
    rate_class="query",
    answer="json",
    decode={
        200: One("query_status_response", "QueryStatusResponse"),
        202: One("query_status_response", "QueryStatusResponse"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[QueryStatusResponse]:
    """GET /api/projects/{project_id}/query/{id}/

    operationId query_retrieve; scopes query:read; rate class query.
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
) -> QueryStatusResponse | None:
    """GET /api/projects/{project_id}/query/{id}/

    operationId query_retrieve; scopes query:read; rate class query.
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
) -> Response[QueryStatusResponse]:
    """GET /api/projects/{project_id}/query/{id}/

    operationId query_retrieve; scopes query:read; rate class query.
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
) -> QueryStatusResponse | None:
    """GET /api/projects/{project_id}/query/{id}/

    operationId query_retrieve; scopes query:read; rate class query.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
