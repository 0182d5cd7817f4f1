from ...client import AuthenticatedClient, Operation
from ...models.query_upgrade_request import QueryUpgradeRequest
from ...models.query_upgrade_response import QueryUpgradeResponse
from ...types import One, Response

OPERATION = Operation(
    id="query_upgrade_create",
    method="POST",
    path="/api/projects/{project_id}/query/upgrade/",
    scopes=("query:read",),
    rate_class="query",
    body="json",
    answer="json",
    decode={
        200: One("query_upgrade_response", "QueryUpgradeResponse"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: QueryUpgradeRequest,
) -> Response[QueryUpgradeResponse]:
    """POST /api/projects/{project_id}/query/upgrade/

    operationId query_upgrade_create; scopes query:read; rate class query.
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
    body: QueryUpgradeRequest,
) -> QueryUpgradeResponse | None:
    """POST /api/projects/{project_id}/query/upgrade/

    operationId query_upgrade_create; scopes query:read; rate class query.
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
    body: QueryUpgradeRequest,
) -> Response[QueryUpgradeResponse]:
    """POST /api/projects/{project_id}/query/upgrade/

    operationId query_upgrade_create; scopes query:read; rate class query.
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
    body: QueryUpgradeRequest,
) -> QueryUpgradeResponse | None:
    """POST /api/projects/{project_id}/query/upgrade/

    operationId query_upgrade_create; scopes query:read; rate class query.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
