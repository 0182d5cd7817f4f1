from ...client import AuthenticatedClient, Operation
from ...models.paginated_error_tracking_fingerprint_list import PaginatedErrorTrackingFingerprintList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="error_tracking_fingerprints_list",
    method="GET",
    path="/api/projects/{project_id}/error_tracking/fingerprints/",
    scopes=("error_tracking:read",),
    answer="json",
    decode={
        200: One("paginated_error_tracking_fingerprint_list", "PaginatedErrorTrackingFingerprintList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedErrorTrackingFingerprintList]:
    """GET /api/projects/{project_id}/error_tracking/fingerprints/

    operationId error_tracking_fingerprints_list; scopes error_tracking:read; rate class crud.
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
) -> PaginatedErrorTrackingFingerprintList | None:
    """GET /api/projects/{project_id}/error_tracking/fingerprints/

    operationId error_tracking_fingerprints_list; scopes error_tracking:read; rate class crud.
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
) -> Response[PaginatedErrorTrackingFingerprintList]:
    """GET /api/projects/{project_id}/error_tracking/fingerprints/

    operationId error_tracking_fingerprints_list; scopes error_tracking:read; rate class crud.
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
) -> PaginatedErrorTrackingFingerprintList | None:
    """GET /api/projects/{project_id}/error_tracking/fingerprints/

    operationId error_tracking_fingerprints_list; scopes error_tracking:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    ).parsed
