from ...client import AuthenticatedClient, Operation
from ...models.event_definition_list import EventDefinitionList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="event_definitions_list",
    method="GET",
    path="/api/projects/{project_id}/event_definitions/",
    scopes=("event_definition:read",),
    answer="json",
    decode={
        200: One("event_definition_list", "EventDefinitionList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[EventDefinitionList]:
    """GET /api/projects/{project_id}/event_definitions/

    operationId event_definitions_list; scopes event_definition:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "limit": limit,
            "offset": offset,
            "search": search,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> EventDefinitionList | None:
    """GET /api/projects/{project_id}/event_definitions/

    operationId event_definitions_list; scopes event_definition:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        limit=limit,
        offset=offset,
        search=search,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> Response[EventDefinitionList]:
    """GET /api/projects/{project_id}/event_definitions/

    operationId event_definitions_list; scopes event_definition:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "limit": limit,
            "offset": offset,
            "search": search,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    search: str | Unset = UNSET,
) -> EventDefinitionList | None:
    """GET /api/projects/{project_id}/event_definitions/

    operationId event_definitions_list; scopes event_definition:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            limit=limit,
            offset=offset,
            search=search,
        )
    ).parsed
