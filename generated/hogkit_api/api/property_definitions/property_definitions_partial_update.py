from ...client import AuthenticatedClient, Operation
from ...models.patched_property_definition import PatchedPropertyDefinition
from ...models.property_definition import PropertyDefinition
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="property_definitions_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/property_definitions/{id}/",
    scopes=("property_definition:write",),
    body="json",
    answer="json",
    decode={
        200: One("property_definition", "PropertyDefinition"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: PatchedPropertyDefinition | Unset = UNSET,
) -> Response[PropertyDefinition]:
    """PATCH /api/projects/{project_id}/property_definitions/{id}/

    operationId property_definitions_partial_update; scopes property_definition:write; rate class crud.
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
    body: PatchedPropertyDefinition | Unset = UNSET,
) -> PropertyDefinition | None:
    """PATCH /api/projects/{project_id}/property_definitions/{id}/

    operationId property_definitions_partial_update; scopes property_definition:write; rate class crud.
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
    body: PatchedPropertyDefinition | Unset = UNSET,
) -> Response[PropertyDefinition]:
    """PATCH /api/projects/{project_id}/property_definitions/{id}/

    operationId property_definitions_partial_update; scopes property_definition:write; rate class crud.
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
    body: PatchedPropertyDefinition | Unset = UNSET,
) -> PropertyDefinition | None:
    """PATCH /api/projects/{project_id}/property_definitions/{id}/

    operationId property_definitions_partial_update; scopes property_definition:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
