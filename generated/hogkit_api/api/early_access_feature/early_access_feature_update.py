from ...client import AuthenticatedClient, Operation
from ...models.early_access_feature import EarlyAccessFeature
from ...types import One, Response

OPERATION = Operation(
    id="early_access_feature_update",
    method="PUT",
    path="/api/projects/{project_id}/early_access_feature/{id}/",
    scopes=("early_access_feature:write",),
    body="json",
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
    body: EarlyAccessFeature,
) -> Response[EarlyAccessFeature]:
    """PUT /api/projects/{project_id}/early_access_feature/{id}/

    operationId early_access_feature_update; scopes early_access_feature:write; rate class crud.
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
    body: EarlyAccessFeature,
) -> EarlyAccessFeature | None:
    """PUT /api/projects/{project_id}/early_access_feature/{id}/

    operationId early_access_feature_update; scopes early_access_feature:write; rate class crud.
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
    body: EarlyAccessFeature,
) -> Response[EarlyAccessFeature]:
    """PUT /api/projects/{project_id}/early_access_feature/{id}/

    operationId early_access_feature_update; scopes early_access_feature:write; rate class crud.
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
    body: EarlyAccessFeature,
) -> EarlyAccessFeature | None:
    """PUT /api/projects/{project_id}/early_access_feature/{id}/

    operationId early_access_feature_update; scopes early_access_feature:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
