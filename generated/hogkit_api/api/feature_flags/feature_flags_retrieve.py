from ...client import AuthenticatedClient, Operation
from ...models.feature_flag import FeatureFlag
from ...types import One, Response

OPERATION = Operation(
    id="feature_flags_retrieve",
    method="GET",
    path="/api/projects/{project_id}/feature_flags/{id}/",
    scopes=("feature_flag:read",),
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
) -> Response[FeatureFlag]:
    """GET /api/projects/{project_id}/feature_flags/{id}/

    operationId feature_flags_retrieve; scopes feature_flag:read; rate class crud.
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
) -> FeatureFlag | None:
    """GET /api/projects/{project_id}/feature_flags/{id}/

    operationId feature_flags_retrieve; scopes feature_flag:read; rate class crud.
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
) -> Response[FeatureFlag]:
    """GET /api/projects/{project_id}/feature_flags/{id}/

    operationId feature_flags_retrieve; scopes feature_flag:read; rate class crud.
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
) -> FeatureFlag | None:
    """GET /api/projects/{project_id}/feature_flags/{id}/

    operationId feature_flags_retrieve; scopes feature_flag:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
