from ...client import AuthenticatedClient, Operation
from ...models.feature_flag import FeatureFlag
from ...models.patched_feature_flag import PatchedFeatureFlag
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="feature_flags_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/feature_flags/{id}/",
    scopes=("feature_flag:write",),
    body="json",
    answer="json",
    decode={
        200: One("feature_flag", "FeatureFlag"),
    },
)


def sync_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    body: PatchedFeatureFlag | Unset = UNSET,
) -> Response[FeatureFlag]:
    """PATCH /api/projects/{project_id}/feature_flags/{id}/

    operationId feature_flags_partial_update; scopes feature_flag:write; rate class crud.
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
    id: int,
    *,
    client: AuthenticatedClient,
    body: PatchedFeatureFlag | Unset = UNSET,
) -> FeatureFlag | None:
    """PATCH /api/projects/{project_id}/feature_flags/{id}/

    operationId feature_flags_partial_update; scopes feature_flag:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    body: PatchedFeatureFlag | Unset = UNSET,
) -> Response[FeatureFlag]:
    """PATCH /api/projects/{project_id}/feature_flags/{id}/

    operationId feature_flags_partial_update; scopes feature_flag:write; rate class crud.
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
    id: int,
    *,
    client: AuthenticatedClient,
    body: PatchedFeatureFlag | Unset = UNSET,
) -> FeatureFlag | None:
    """PATCH /api/projects/{project_id}/feature_flags/{id}/

    operationId feature_flags_partial_update; scopes feature_flag:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
