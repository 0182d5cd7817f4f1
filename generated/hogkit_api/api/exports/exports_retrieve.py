from ...client import AuthenticatedClient, Operation
from ...models.exported_asset import ExportedAsset
from ...types import One, Response

OPERATION = Operation(
    id="exports_retrieve",
    method="GET",
    path="/api/projects/{project_id}/exports/{id}/",
    scopes=("export:read",),
    answer="json",
    decode={
        200: One("exported_asset", "ExportedAsset"),
    },
)


def sync_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
) -> Response[ExportedAsset]:
    """GET /api/projects/{project_id}/exports/{id}/

    operationId exports_retrieve; scopes export:read; rate class crud.
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
    id: int,
    *,
    client: AuthenticatedClient,
) -> ExportedAsset | None:
    """GET /api/projects/{project_id}/exports/{id}/

    operationId exports_retrieve; scopes export:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
) -> Response[ExportedAsset]:
    """GET /api/projects/{project_id}/exports/{id}/

    operationId exports_retrieve; scopes export:read; rate class crud.
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
    id: int,
    *,
    client: AuthenticatedClient,
) -> ExportedAsset | None:
    """GET /api/projects/{project_id}/exports/{id}/

    operationId exports_retrieve; scopes export:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
