from typing import Literal

from ...client import AuthenticatedClient, Operation
from ...models.paginated_feature_flag_list import PaginatedFeatureFlagList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="feature_flags_list",
    method="GET",
    path="/api/projects/{project_id}/feature_flags/",
    scopes=("feature_flag:read",),
    answer="json",
    decode={
        200: One("paginated_feature_flag_list", "PaginatedFeatureFlagList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    active: Literal["STALE", "false", "true"] | Unset = UNSET,
    created_by_id: str | Unset = UNSET,
    evaluation_runtime: Literal["both", "client", "server"] | Unset = UNSET,
    excluded_properties: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    search: str | Unset = UNSET,
    tags: str | Unset = UNSET,
    type_: Literal["boolean", "experiment", "multivariant"] | Unset = UNSET,
) -> Response[PaginatedFeatureFlagList]:
    """GET /api/projects/{project_id}/feature_flags/

    operationId feature_flags_list; scopes feature_flag:read; rate class crud.

    Args:
        type_: sent as type
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "active": active,
            "created_by_id": created_by_id,
            "evaluation_runtime": evaluation_runtime,
            "excluded_properties": excluded_properties,
            "limit": limit,
            "offset": offset,
            "search": search,
            "tags": tags,
            "type": type_,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    active: Literal["STALE", "false", "true"] | Unset = UNSET,
    created_by_id: str | Unset = UNSET,
    evaluation_runtime: Literal["both", "client", "server"] | Unset = UNSET,
    excluded_properties: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    search: str | Unset = UNSET,
    tags: str | Unset = UNSET,
    type_: Literal["boolean", "experiment", "multivariant"] | Unset = UNSET,
) -> PaginatedFeatureFlagList | None:
    """GET /api/projects/{project_id}/feature_flags/

    operationId feature_flags_list; scopes feature_flag:read; rate class crud.

    Args:
        type_: sent as type
    """
    return sync_detailed(
        project_id,
        client=client,
        active=active,
        created_by_id=created_by_id,
        evaluation_runtime=evaluation_runtime,
        excluded_properties=excluded_properties,
        limit=limit,
        offset=offset,
        search=search,
        tags=tags,
        type_=type_,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    active: Literal["STALE", "false", "true"] | Unset = UNSET,
    created_by_id: str | Unset = UNSET,
    evaluation_runtime: Literal["both", "client", "server"] | Unset = UNSET,
    excluded_properties: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    search: str | Unset = UNSET,
    tags: str | Unset = UNSET,
    type_: Literal["boolean", "experiment", "multivariant"] | Unset = UNSET,
) -> Response[PaginatedFeatureFlagList]:
    """GET /api/projects/{project_id}/feature_flags/

    operationId feature_flags_list; scopes feature_flag:read; rate class crud.

    Args:
        type_: sent as type
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "active": active,
            "created_by_id": created_by_id,
            "evaluation_runtime": evaluation_runtime,
            "excluded_properties": excluded_properties,
            "limit": limit,
            "offset": offset,
            "search": search,
            "tags": tags,
            "type": type_,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    active: Literal["STALE", "false", "true"] | Unset = UNSET,
    created_by_id: str | Unset = UNSET,
    evaluation_runtime: Literal["both", "client", "server"] | Unset = UNSET,
    excluded_properties: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    search: str | Unset = UNSET,
    tags: str | Unset = UNSET,
    type_: Literal["boolean", "experiment", "multivariant"] | Unset = UNSET,
) -> PaginatedFeatureFlagList | None:
    """GET /api/projects/{project_id}/feature_flags/

    operationId feature_flags_list; scopes feature_flag:read; rate class crud.

    Args:
        type_: sent as type
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            active=active,
            created_by_id=created_by_id,
            evaluation_runtime=evaluation_runtime,
            excluded_properties=excluded_properties,
            limit=limit,
            offset=offset,
            search=search,
            tags=tags,
            type_=type_,
        )
    ).parsed
