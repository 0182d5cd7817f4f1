from ...client import AuthenticatedClient, Operation
from ...models.integration import Integration
from ...types import One, Response

OPERATION = Operation(
    id="integrations_retrieve",
    method="GET",
    path="/api/projects/{project_id}/integrations/{id}/",
    scopes=("integration:read",),
    answer="json",
    decode={
        200: One("integration", "Integration"),
    },
)


def sync_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
) -> Response[Integration]:
    """GET /api/projects/{project_id}/integrations/{id}/

    operationId integrations_retrieve; scopes integration:read; rate class crud.
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
    id: int,
    *,
    client: AuthenticatedClient,
) -> Integration | None:
    """GET /api/projects/{project_id}/integrations/{id}/

    operationId integrations_retrieve; scopes integration:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
) -> Response[Integration]:
    """GET /api/projects/{project_id}/integrations/{id}/

    operationId integrations_retrieve; scopes integration:read; rate class crud.
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
    id: int,
    *,
    client: AuthenticatedClient,
) -> Integration | None:
    """GET /api/projects/{project_id}/integrations/{id}/

    operationId integrations_retrieve; scopes integration:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
