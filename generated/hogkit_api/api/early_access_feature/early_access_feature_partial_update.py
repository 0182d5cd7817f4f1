from ...client import AuthenticatedClient, Operation
from ...models.early_access_feature import EarlyAccessFeature
from ...models.patched_early_access_feature import PatchedEarlyAccessFeature
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="early_access_feature_partial_update",
    method="PATCH",
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
    body: PatchedEarlyAccessFeature | Unset = UNSET,
) -> Response[EarlyAccessFeature]:
    """PATCH /api/projects/{project_id}/early_access_feature/{id}/

    operationId early_access_feature_partial_update; scopes early_access_feature:write; rate class crud.
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
    body: PatchedEarlyAccessFeature | Unset = UNSET,
) -> EarlyAccessFeature | None:
    """PATCH /api/projects/{project_id}/early_access_feature/{id}/

    operationId early_access_feature_partial_update; scopes early_access_feature:write; rate class crud.
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
    body: PatchedEarlyAccessFeature | Unset = UNSET,
) -> Response[EarlyAccessFeature]:
    """PATCH /api/projects/{project_id}/early_access_feature/{id}/

    operationId early_access_feature_partial_update; scopes early_access_feature:write; rate class crud.
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
    body: PatchedEarlyAccessFeature | Unset = UNSET,
) -> EarlyAccessFeature | None:
    """PATCH /api/projects/{project_id}/early_access_feature/{id}/

    operationId early_access_feature_partial_update; scopes early_access_feature:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
