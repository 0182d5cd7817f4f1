from ...client import AuthenticatedClient, Operation
from ...models.error_tracking_symbol_set import ErrorTrackingSymbolSet
from ...types import One, Response

OPERATION = Operation(
    id="error_tracking_symbol_sets_retrieve",
    method="GET",
    path="/api/projects/{project_id}/error_tracking/symbol_sets/{id}/",
    scopes=("error_tracking:read",),
    answer="json",
    decode={
        200: One("error_tracking_symbol_set", "ErrorTrackingSymbolSet"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[ErrorTrackingSymbolSet]:
    """GET /api/projects/{project_id}/error_tracking/symbol_sets/{id}/

    operationId error_tracking_symbol_sets_retrieve; scopes error_tracking:read; rate class crud.
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
    id: str,
    *,
    client: AuthenticatedClient,
) -> ErrorTrackingSymbolSet | None:
    """GET /api/projects/{project_id}/error_tracking/symbol_sets/{id}/

    operationId error_tracking_symbol_sets_retrieve; scopes error_tracking:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[ErrorTrackingSymbolSet]:
    """GET /api/projects/{project_id}/error_tracking/symbol_sets/{id}/

    operationId error_tracking_symbol_sets_retrieve; scopes error_tracking:read; rate class crud.
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
    id: str,
    *,
    client: AuthenticatedClient,
) -> ErrorTrackingSymbolSet | None:
    """GET /api/projects/{project_id}/error_tracking/symbol_sets/{id}/

    operationId error_tracking_symbol_sets_retrieve; scopes error_tracking:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
