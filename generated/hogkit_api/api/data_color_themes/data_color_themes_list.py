from ...client import AuthenticatedClient, Operation
from ...models.paginated_data_color_theme_list import PaginatedDataColorThemeList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="data_color_themes_list",
    method="GET",
    path="/api/projects/{project_id}/data_color_themes/",
    scopes=("project:read",),
    answer="json",
    decode={
        200: One("paginated_data_color_theme_list", "PaginatedDataColorThemeList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedDataColorThemeList]:
    """GET /api/projects/{project_id}/data_color_themes/

    operationId data_color_themes_list; scopes project:read; rate class crud.
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
) -> PaginatedDataColorThemeList | None:
    """GET /api/projects/{project_id}/data_color_themes/

    operationId data_color_themes_list; scopes project:read; rate class crud.
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
) -> Response[PaginatedDataColorThemeList]:
    """GET /api/projects/{project_id}/data_color_themes/

    operationId data_color_themes_list; scopes project:read; rate class crud.
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
) -> PaginatedDataColorThemeList | None:
    """GET /api/projects/{project_id}/data_color_themes/

    operationId data_color_themes_list; scopes project:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    ).parsed
