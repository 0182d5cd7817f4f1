from ...client import AuthenticatedClient, Operation
from ...models.error_tracking_fingerprint import ErrorTrackingFingerprint
from ...types import One, Response

OPERATION = Operation(
    id="error_tracking_fingerprints_retrieve",
    method="GET",
    path="/api/projects/{project_id}/error_tracking/fingerprints/{id}/",
    scopes=("error_tracking:read",),
    answer="json",
    decode={
        200: One("error_tracking_fingerprint", "ErrorTrackingFingerprint"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[ErrorTrackingFingerprint]:
    """GET /api/projects/{project_id}/error_tracking/fingerprints/{id}/

    operationId error_tracking_fingerprints_retrieve; scopes error_tracking:read; rate class crud.
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
) -> ErrorTrackingFingerprint | None:
    """GET /api/projects/{project_id}/error_tracking/fingerprints/{id}/

    operationId error_tracking_fingerprints_retrieve; scopes error_tracking:read; rate class crud.
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
) -> Response[ErrorTrackingFingerprint]:
    """GET /api/projects/{project_id}/error_tracking/fingerprints/{id}/

    operationId error_tracking_fingerprints_retrieve; scopes error_tracking:read; rate class crud.
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
) -> ErrorTrackingFingerprint | None:
    """GET /api/projects/{project_id}/error_tracking/fingerprints/{id}/

    operationId error_tracking_fingerprints_retrieve; scopes error_tracking:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
