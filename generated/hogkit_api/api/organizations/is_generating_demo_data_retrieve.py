from ...client import AuthenticatedClient, Client, Operation
from ...models.project_backward_compat import ProjectBackwardCompat
from ...types import One, Response

OPERATION = Operation(
    id="is_generating_demo_data_retrieve",
    method="GET",
    path="/api/organizations/{organization_id}/projects/{id}/is_generating_demo_data/",
    secured=False,
    answer="json",
    decode={
        200: One("project_backward_compat", "ProjectBackwardCompat"),
    },
)


def sync_detailed(
    organization_id: str,
    id: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[ProjectBackwardCompat]:
    """GET /api/organizations/{organization_id}/projects/{id}/is_generating_demo_data/

    operationId is_generating_demo_data_retrieve; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
) -> ProjectBackwardCompat | None:
    """GET /api/organizations/{organization_id}/projects/{id}/is_generating_demo_data/

    operationId is_generating_demo_data_retrieve; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
) -> Response[ProjectBackwardCompat]:
    """GET /api/organizations/{organization_id}/projects/{id}/is_generating_demo_data/

    operationId is_generating_demo_data_retrieve; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
) -> ProjectBackwardCompat | None:
    """GET /api/organizations/{organization_id}/projects/{id}/is_generating_demo_data/

    operationId is_generating_demo_data_retrieve; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            id,
            client=client,
        )
    ).parsed
