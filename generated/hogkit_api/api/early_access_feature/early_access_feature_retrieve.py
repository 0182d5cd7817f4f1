from ...client import AuthenticatedClient, Operation
from ...models.early_access_feature import EarlyAccessFeature
from ...types import One, Response

OPERATION = Operation(
    id="early_access_feature_retrieve",
    method="GET",
    path="/api/projects/{project_id}/early_access_feature/{id}/",
    scopes=("early_access_feature:read",),
    answer="json",
    decode={
        200: One("early_access_feature", "EarlyAccessFeature"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[EarlyAccessFeature]:
    """GET /api/projects/{project_id}/early_access_feature/{id}/

    operationId early_access_feature_retrieve; scopes early_access_feature:read; rate class crud.
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
) -> EarlyAccessFeature | None:
    """GET /api/projects/{project_id}/early_access_feature/{id}/

    operationId early_access_feature_retrieve; scopes early_access_feature:read; rate class crud.
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
) -> Response[EarlyAccessFeature]:
    """GET /api/projects/{project_id}/early_access_feature/{id}/

    operationId early_access_feature_retrieve; scopes early_access_feature:read; rate class crud.
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
) -> EarlyAccessFeature | None:
    """GET /api/projects/{project_id}/early_access_feature/{id}/

    operationId early_access_feature_retrieve; scopes early_access_feature:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
