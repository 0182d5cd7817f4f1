from ...client import AuthenticatedClient, Operation
from ...models.data_color_theme import DataColorTheme
from ...types import One, Response

OPERATION = Operation(
    id="data_color_themes_create",
    method="POST",
    path="/api/projects/{project_id}/data_color_themes/",
    scopes=("project:write",),
    body="json",
    answer="json",
    decode={
        201: One("data_color_theme", "DataColorTheme"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: DataColorTheme,
) -> Response[DataColorTheme]:
    """POST /api/projects/{project_id}/data_color_themes/

    operationId data_color_themes_create; scopes project:write; rate class crud.
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
    body: DataColorTheme,
) -> DataColorTheme | None:
    """POST /api/projects/{project_id}/data_color_themes/

    operationId data_color_themes_create; scopes project:write; rate class crud.
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
    body: DataColorTheme,
) -> Response[DataColorTheme]:
    """POST /api/projects/{project_id}/data_color_themes/

    operationId data_color_themes_create; scopes project:write; rate class crud.
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
    body: DataColorTheme,
) -> DataColorTheme | None:
    """POST /api/projects/{project_id}/data_color_themes/

    operationId data_color_themes_create; scopes project:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
