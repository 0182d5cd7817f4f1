from ...client import AuthenticatedClient, Client, Operation
from ...models.error_tracking_symbol_set import ErrorTrackingSymbolSet
from ...models.patched_error_tracking_symbol_set import PatchedErrorTrackingSymbolSet
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="error_tracking_symbol_sets_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/error_tracking/symbol_sets/{id}/",
    secured=False,
    body="multipart",
    answer="json",
    decode={
        200: One("error_tracking_symbol_set", "ErrorTrackingSymbolSet"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient | Client,
    body: PatchedErrorTrackingSymbolSet | Unset = UNSET,
) -> Response[ErrorTrackingSymbolSet]:
    """PATCH /api/projects/{project_id}/error_tracking/symbol_sets/{id}/

    operationId error_tracking_symbol_sets_partial_update; no scope: not for personal API keys; rate class crud.
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
    id: str,
    *,
    client: AuthenticatedClient | Client,
    body: PatchedErrorTrackingSymbolSet | Unset = UNSET,
) -> ErrorTrackingSymbolSet | None:
    """PATCH /api/projects/{project_id}/error_tracking/symbol_sets/{id}/

    operationId error_tracking_symbol_sets_partial_update; no scope: not for personal API keys; rate class crud.
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient | Client,
    body: PatchedErrorTrackingSymbolSet | Unset = UNSET,
) -> Response[ErrorTrackingSymbolSet]:
    """PATCH /api/projects/{project_id}/error_tracking/symbol_sets/{id}/

    operationId error_tracking_symbol_sets_partial_update; no scope: not for personal API keys; rate class crud.
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
    id: str,
    *,
    client: AuthenticatedClient | Client,
    body: PatchedErrorTrackingSymbolSet | Unset = UNSET,
) -> ErrorTrackingSymbolSet | None:
    """PATCH /api/projects/{project_id}/error_tracking/symbol_sets/{id}/

    operationId error_tracking_symbol_sets_partial_update; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
