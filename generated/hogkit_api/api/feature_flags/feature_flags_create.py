from ...client import AuthenticatedClient, Operation
from ...models.feature_flag import FeatureFlag
from ...types import One, Response

OPERATION = Operation(
    id="feature_flags_create",
    method="POST",
    path="/api/projects/{project_id}/feature_flags/",
    scopes=("feature_flag:write",),
    body="json",
    answer="json",
    decode={
        201: One("feature_flag", "FeatureFlag"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: FeatureFlag,
) -> Response[FeatureFlag]:
    """POST /api/projects/{project_id}/feature_flags/

    operationId feature_flags_create; scopes feature_flag:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: FeatureFlag,
) -> FeatureFlag | None:
    """POST /api/projects/{project_id}/feature_flags/

    operationId feature_flags_create; scopes feature_flag:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: FeatureFlag,
) -> Response[FeatureFlag]:
    """POST /api/projects/{project_id}/feature_flags/

    operationId feature_flags_create; scopes feature_flag:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: FeatureFlag,
) -> FeatureFlag | None:
    """POST /api/projects/{project_id}/feature_flags/

    operationId feature_flags_create; scopes feature_flag:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
