from ...client import AuthenticatedClient, Operation
from ...models.paginated_agent_list_response_list import PaginatedAgentListResponseList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="agents_list",
    method="GET",
    path="/api/projects/{project_id}/agents/",
    scopes=("task:read",),
    answer="json",
    decode={
        200: One("paginated_agent_list_response_list", "PaginatedAgentListResponseList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedAgentListResponseList]:
    """GET /api/projects/{project_id}/agents/

    operationId agents_list; scopes task:read; rate class crud.
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
) -> PaginatedAgentListResponseList | None:
    """GET /api/projects/{project_id}/agents/

    operationId agents_list; scopes task:read; rate class crud.
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
) -> Response[PaginatedAgentListResponseList]:
    """GET /api/projects/{project_id}/agents/

    operationId agents_list; scopes task:read; rate class crud.
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
) -> PaginatedAgentListResponseList | None:
    """GET /api/projects/{project_id}/agents/

    operationId agents_list; scopes task:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    ).parsed
