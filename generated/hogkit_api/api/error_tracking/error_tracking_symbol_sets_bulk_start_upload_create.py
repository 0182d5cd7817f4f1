from typing import Any

from ...client import AuthenticatedClient, Operation
from ...models.error_tracking_symbol_set import ErrorTrackingSymbolSet
from ...types import Response

OPERATION = Operation(
    id="error_tracking_symbol_sets_bulk_start_upload_create",
    method="POST",
    path="/api/projects/{project_id}/error_tracking/symbol_sets/bulk_start_upload/",
    scopes=("error_tracking:write",),
    body="json",
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: ErrorTrackingSymbolSet,
) -> Response[Any]:
    """POST /api/projects/{project_id}/error_tracking/symbol_sets/bulk_start_upload/

    operationId error_tracking_symbol_sets_bulk_start_upload_create; scopes error_tracking:write; rate class crud.
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
    body: ErrorTrackingSymbolSet,
) -> Any:
    """POST /api/projects/{project_id}/error_tracking/symbol_sets/bulk_start_upload/

    operationId error_tracking_symbol_sets_bulk_start_upload_create; scopes error_tracking:write; rate class crud.
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
    body: ErrorTrackingSymbolSet,
) -> Response[Any]:
    """POST /api/projects/{project_id}/error_tracking/symbol_sets/bulk_start_upload/

    operationId error_tracking_symbol_sets_bulk_start_upload_create; scopes error_tracking:write; rate class crud.
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
    body: ErrorTrackingSymbolSet,
) -> Any:
    """POST /api/projects/{project_id}/error_tracking/symbol_sets/bulk_start_upload/

    operationId error_tracking_symbol_sets_bulk_start_upload_create; scopes error_tracking:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
