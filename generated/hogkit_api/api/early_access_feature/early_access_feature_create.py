from ...client import AuthenticatedClient, Operation
from ...models.early_access_feature_serializer_create_only import EarlyAccessFeatureSerializerCreateOnly
from ...types import One, Response

OPERATION = Operation(
    id="early_access_feature_create",
    method="POST",
    path="/api/projects/{project_id}/early_access_feature/",
    scopes=("early_access_feature:write",),
    body="json",
    answer="json",
    decode={
        201: One("early_access_feature_serializer_create_only", "EarlyAccessFeatureSerializerCreateOnly"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: EarlyAccessFeatureSerializerCreateOnly,
) -> Response[EarlyAccessFeatureSerializerCreateOnly]:
    """POST /api/projects/{project_id}/early_access_feature/

    operationId early_access_feature_create; scopes early_access_feature:write; rate class crud.
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
    body: EarlyAccessFeatureSerializerCreateOnly,
) -> EarlyAccessFeatureSerializerCreateOnly | None:
    """POST /api/projects/{project_id}/early_access_feature/

    operationId early_access_feature_create; scopes early_access_feature:write; rate class crud.
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
    body: EarlyAccessFeatureSerializerCreateOnly,
) -> Response[EarlyAccessFeatureSerializerCreateOnly]:
    """POST /api/projects/{project_id}/early_access_feature/

    operationId early_access_feature_create; scopes early_access_feature:write; rate class crud.
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
    body: EarlyAccessFeatureSerializerCreateOnly,
) -> EarlyAccessFeatureSerializerCreateOnly | None:
    """POST /api/projects/{project_id}/early_access_feature/

    operationId early_access_feature_create; scopes early_access_feature:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
