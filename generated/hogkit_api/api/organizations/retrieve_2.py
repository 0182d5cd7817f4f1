from ...client import AuthenticatedClient, Operation
from ...models.project_backward_compat import ProjectBackwardCompat
from ...types import One, Response

OPERATION = Operation(
    id="retrieve_2",
    method="GET",
    path="/api/organizations/{organization_id}/projects/{id}/",
    scopes=("project:read",),
    answer="json",
    decode={
        200: One("project_backward_compat", "ProjectBackwardCompat"),
    },
)


def sync_detailed(
    organization_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
) -> Response[ProjectBackwardCompat]:
    """GET /api/organizations/{organization_id}/projects/{id}/

    operationId retrieve_2; scopes project:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "organization_id": organization_id,
            "id": id,
        },
        {},
    )


def sync(
    organization_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
) -> ProjectBackwardCompat | None:
    """GET /api/organizations/{organization_id}/projects/{id}/

    operationId retrieve_2; scopes project:read; rate class crud.
    """
    return sync_detailed(
        organization_id,
        id,
        client=client,
    ).parsed


async def asyncio_detailed(
    organization_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
) -> Response[ProjectBackwardCompat]:
    """GET /api/organizations/{organization_id}/projects/{id}/

    operationId retrieve_2; scopes project:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "organization_id": organization_id,
            "id": id,
        },
        {},
    )


async def asyncio(
    organization_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
) -> ProjectBackwardCompat | None:
    """GET /api/organizations/{organization_id}/projects/{id}/

    operationId retrieve_2; scopes project:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            id,
            client=client,
        )
    ).parsed
