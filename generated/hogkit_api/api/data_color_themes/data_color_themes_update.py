from ...client import AuthenticatedClient, Operation
from ...models.data_color_theme import DataColorTheme
from ...types import One, Response

OPERATION = Operation(
    id="data_color_themes_update",
    method="PUT",
    path="/api/projects/{project_id}/data_color_themes/{id}/",
    scopes=("project:write",),
    body="json",
    answer="json",
    decode={
        200: One("data_color_theme", "DataColorTheme"),
    },
)


def sync_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    body: DataColorTheme,
) -> Response[DataColorTheme]:
    """PUT /api/projects/{project_id}/data_color_themes/{id}/

    operationId data_color_themes_update; scopes project:write; rate class crud.
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
    body: DataColorTheme,
) -> DataColorTheme | None:
    """PUT /api/projects/{project_id}/data_color_themes/{id}/

    operationId data_color_themes_update; scopes project:write; rate class crud.
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
    body: DataColorTheme,
) -> Response[DataColorTheme]:
    """PUT /api/projects/{project_id}/data_color_themes/{id}/

    operationId data_color_themes_update; scopes project:write; rate class crud.
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
    body: DataColorTheme,
) -> DataColorTheme | None:
    """PUT /api/projects/{project_id}/data_color_themes/{id}/

    operationId data_color_themes_update; scopes project:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
