from ...client import AuthenticatedClient, Operation
from ...models.paginated_plugin_log_entry_list import PaginatedPluginLogEntryList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="plugin_configs_logs_list",
    method="GET",
    path="/api/projects/{project_id}/plugin_configs/{plugin_config_id}/logs/",
    scopes=("plugin:read",),
    answer="json",
    decode={
        200: One("paginated_plugin_log_entry_list", "PaginatedPluginLogEntryList"),
    },
)


def sync_detailed(
    project_id: str,
    plugin_config_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedPluginLogEntryList]:
    """GET /api/projects/{project_id}/plugin_configs/{plugin_config_id}/logs/

    operationId plugin_configs_logs_list; scopes plugin:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "plugin_config_id": plugin_config_id,
        },
        {
            "limit": limit,
            "offset": offset,
        },
    )


def sync(
    project_id: str,
    plugin_config_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedPluginLogEntryList | None:
    """GET /api/projects/{project_id}/plugin_configs/{plugin_config_id}/logs/

    operationId plugin_configs_logs_list; scopes plugin:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        plugin_config_id,
        client=client,
        limit=limit,
        offset=offset,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    plugin_config_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedPluginLogEntryList]:
    """GET /api/projects/{project_id}/plugin_configs/{plugin_config_id}/logs/

    operationId plugin_configs_logs_list; scopes plugin:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "plugin_config_id": plugin_config_id,
        },
        {
            "limit": limit,
            "offset": offset,
        },
    )


async def asyncio(
    project_id: str,
    plugin_config_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedPluginLogEntryList | None:
    """GET /api/projects/{project_id}/plugin_configs/{plugin_config_id}/logs/

    operationId plugin_configs_logs_list; scopes plugin:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            plugin_config_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    ).parsed
