from ...client import AuthenticatedClient, Operation
from ...models.event_definition_change import EventDefinitionChange
from ...models.event_definition_record import EventDefinitionRecord
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="event_definitions_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/event_definitions/{id}/",
    scopes=("event_definition:write",),
    body="json",
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
    body: EventDefinitionChange | Unset = UNSET,
) -> Response[EventDefinitionRecord]:
    """PATCH /api/projects/{project_id}/event_definitions/{id}/

    operationId event_definitions_partial_update; scopes event_definition:write; rate class crud.
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
    body: EventDefinitionChange | Unset = UNSET,
) -> EventDefinitionRecord | None:
    """PATCH /api/projects/{project_id}/event_definitions/{id}/

    operationId event_definitions_partial_update; scopes event_definition:write; rate class crud.
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
    body: EventDefinitionChange | Unset = UNSET,
) -> Response[EventDefinitionRecord]:
    """PATCH /api/projects/{project_id}/event_definitions/{id}/

    operationId event_definitions_partial_update; scopes event_definition:write; rate class crud.
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
    body: EventDefinitionChange | Unset = UNSET,
) -> EventDefinitionRecord | None:
    """PATCH /api/projects/{project_id}/event_definitions/{id}/

    operationId event_definitions_partial_update; scopes event_definition:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
