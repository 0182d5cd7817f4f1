from ...client import AuthenticatedClient, Operation
from ...models.batch_export import BatchExport
from ...types import One, Response

OPERATION = Operation(
    id="batch_exports_retrieve_2",
    method="GET",
    path="/api/projects/{project_id}/batch_exports/{id}/",
    scopes=("batch_export:read",),
    answer="json",
    decode={
        200: One("batch_export", "BatchExport"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[BatchExport]:
    """GET /api/projects/{project_id}/batch_exports/{id}/

    operationId batch_exports_retrieve_2; scopes batch_export:read; rate class crud.
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
) -> BatchExport | None:
    """GET /api/projects/{project_id}/batch_exports/{id}/

    operationId batch_exports_retrieve_2; scopes batch_export:read; rate class crud.
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
) -> Response[BatchExport]:
    """GET /api/projects/{project_id}/batch_exports/{id}/

    operationId batch_exports_retrieve_2; scopes batch_export:read; rate class crud.
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
) -> BatchExport | None:
    """GET /api/projects/{project_id}/batch_exports/{id}/

    operationId batch_exports_retrieve_2; scopes batch_export:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
