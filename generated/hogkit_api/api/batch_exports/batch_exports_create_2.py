from ...client import AuthenticatedClient, Operation
from ...models.batch_export import BatchExport
from ...types import One, Response

OPERATION = Operation(
    id="batch_exports_create_2",
    method="POST",
    path="/api/projects/{project_id}/batch_exports/",
    scopes=("batch_export:write",),
    body="json",
    answer="json",
    decode={
        201: One("batch_export", "BatchExport"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: BatchExport,
) -> Response[BatchExport]:
    """POST /api/projects/{project_id}/batch_exports/

    operationId batch_exports_create_2; scopes batch_export:write; rate class crud.
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
    body: BatchExport,
) -> BatchExport | None:
    """POST /api/projects/{project_id}/batch_exports/

    operationId batch_exports_create_2; scopes batch_export:write; rate class crud.
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
    body: BatchExport,
) -> Response[BatchExport]:
    """POST /api/projects/{project_id}/batch_exports/

    operationId batch_exports_create_2; scopes batch_export:write; rate class crud.
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
    body: BatchExport,
) -> BatchExport | None:
    """POST /api/projects/{project_id}/batch_exports/

    operationId batch_exports_create_2; scopes batch_export:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
