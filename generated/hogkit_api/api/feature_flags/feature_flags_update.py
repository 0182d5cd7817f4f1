from ...client import AuthenticatedClient, Operation
from ...models.feature_flag import FeatureFlag
from ...types import One, Response

OPERATION = Operation(
    id="feature_flags_update",
    method="PUT",
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
    body: FeatureFlag,
) -> Response[FeatureFlag]:
    """PUT /api/projects/{project_id}/feature_flags/{id}/

    operationId feature_flags_update; scopes feature_flag:write; rate class crud.
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
    body: FeatureFlag,
) -> FeatureFlag | None:
    """PUT /api/projects/{project_id}/feature_flags/{id}/

    operationId feature_flags_update; scopes feature_flag:write; rate class crud.
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
    body: FeatureFlag,
) -> Response[FeatureFlag]:
    """PUT /api/projects/{project_id}/feature_flags/{id}/

    operationId feature_flags_update; scopes feature_flag:write; rate class crud.
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
    body: FeatureFlag,
) -> FeatureFlag | None:
    """PUT /api/projects/{project_id}/feature_flags/{id}/

    operationId feature_flags_update; scopes feature_flag:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
