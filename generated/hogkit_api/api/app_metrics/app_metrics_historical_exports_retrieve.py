from typing import Any

from ...client import AuthenticatedClient, Operation
from ...types import Response

OPERATION = Operation(
    id="app_metrics_historical_exports_retrieve",
    method="GET",
    path="/api/projects/{project_id}/app_metrics/{plugin_config_id}/historical_exports/",
    scopes=("plugin:read",),
)


def sync_detailed(
    project_id: str,
    plugin_config_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """GET /api/projects/{project_id}/app_metrics/{plugin_config_id}/historical_exports/

    operationId app_metrics_historical_exports_retrieve; scopes plugin:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "plugin_config_id": plugin_config_id,
        },
        {},
    )


def sync(
    project_id: str,
    plugin_config_id: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """GET /api/projects/{project_id}/app_metrics/{plugin_config_id}/historical_exports/

    operationId app_metrics_historical_exports_retrieve; scopes plugin:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        plugin_config_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    plugin_config_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """GET /api/projects/{project_id}/app_metrics/{plugin_config_id}/historical_exports/

    operationId app_metrics_historical_exports_retrieve; scopes plugin:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "plugin_config_id": plugin_config_id,
        },
        {},
    )


async def asyncio(
    project_id: str,
    plugin_config_id: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """GET /api/projects/{project_id}/app_metrics/{plugin_config_id}/historical_exports/

    operationId app_metrics_historical_exports_retrieve; scopes plugin:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            plugin_config_id,
            client=client,
        )
    ).parsed
