from ...client import AuthenticatedClient, Operation
from ...models.event_definition_record import EventDefinitionRecord
from ...types import One, Response

OPERATION = Operation(
    id="event_definitions_retrieve",
    method="GET",
    path="/api/projects/{project_id}/event_definitions/{id}/",
    scopes=("event_definition:read",),
    answer="json",
    decode={
        200: One("event_definition_record", "EventDefinitionRecord"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[EventDefinitionRecord]:
    """GET /api/projects/{project_id}/event_definitions/{id}/

    operationId event_definitions_retrieve; scopes event_definition:read; rate class crud.
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
) -> EventDefinitionRecord | None:
    """GET /api/projects/{project_id}/event_definitions/{id}/

    operationId event_definitions_retrieve; scopes event_definition:read; rate class crud.
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
) -> Response[EventDefinitionRecord]:
    """GET /api/projects/{project_id}/event_definitions/{id}/

    operationId event_definitions_retrieve; scopes event_definition:read; rate class crud.
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
) -> EventDefinitionRecord | None:
    """GET /api/projects/{project_id}/event_definitions/{id}/

    operationId event_definitions_retrieve; scopes event_definition:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
