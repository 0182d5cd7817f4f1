from ...client import AuthenticatedClient, Operation
from ...models.property_definition import PropertyDefinition
from ...types import One, Response

OPERATION = Operation(
    id="property_definitions_retrieve",
    method="GET",
    path="/api/projects/{project_id}/property_definitions/{id}/",
    scopes=("property_definition:read",),
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
) -> Response[PropertyDefinition]:
    """GET /api/projects/{project_id}/property_definitions/{id}/

    operationId property_definitions_retrieve; scopes property_definition:read; rate class crud.
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
) -> PropertyDefinition | None:
    """GET /api/projects/{project_id}/property_definitions/{id}/

    operationId property_definitions_retrieve; scopes property_definition:read; rate class crud.
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
) -> Response[PropertyDefinition]:
    """GET /api/projects/{project_id}/property_definitions/{id}/

    operationId property_definitions_retrieve; scopes property_definition:read; rate class crud.
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
) -> PropertyDefinition | None:
    """GET /api/projects/{project_id}/property_definitions/{id}/

    operationId property_definitions_retrieve; scopes property_definition:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
