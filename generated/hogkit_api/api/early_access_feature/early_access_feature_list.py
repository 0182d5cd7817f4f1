from ...client import AuthenticatedClient, Operation
from ...models.paginated_early_access_feature_list import PaginatedEarlyAccessFeatureList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="early_access_feature_list",
    method="GET",
    path="/api/projects/{project_id}/early_access_feature/",
    scopes=("early_access_feature:read",),
    answer="json",
    decode={
        200: One("paginated_early_access_feature_list", "PaginatedEarlyAccessFeatureList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedEarlyAccessFeatureList]:
    """GET /api/projects/{project_id}/early_access_feature/

    operationId early_access_feature_list; scopes early_access_feature:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "limit": limit,
            "offset": offset,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedEarlyAccessFeatureList | None:
    """GET /api/projects/{project_id}/early_access_feature/

    operationId early_access_feature_list; scopes early_access_feature:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        limit=limit,
        offset=offset,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedEarlyAccessFeatureList]:
    """GET /api/projects/{project_id}/early_access_feature/

    operationId early_access_feature_list; scopes early_access_feature:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "limit": limit,
            "offset": offset,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedEarlyAccessFeatureList | None:
    """GET /api/projects/{project_id}/early_access_feature/

    operationId early_access_feature_list; scopes early_access_feature:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    ).parsed
