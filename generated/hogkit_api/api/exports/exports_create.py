from ...client import AuthenticatedClient, Operation
from ...models.exported_asset import ExportedAsset
from ...types import One, Response

OPERATION = Operation(
    id="exports_create",
    method="POST",
    path="/api/projects/{project_id}/exports/",
    scopes=("export:write",),
    body="json",
    answer="json",
    decode={
        201: One("exported_asset", "ExportedAsset"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: ExportedAsset,
) -> Response[ExportedAsset]:
    """POST /api/projects/{project_id}/exports/

    operationId exports_create; scopes export:write; rate class crud.
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
    body: ExportedAsset,
) -> ExportedAsset | None:
    """POST /api/projects/{project_id}/exports/

    operationId exports_create; scopes export:write; rate class crud.
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
    body: ExportedAsset,
) -> Response[ExportedAsset]:
    """POST /api/projects/{project_id}/exports/

    operationId exports_create; scopes export:write; rate class crud.
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
    body: ExportedAsset,
) -> ExportedAsset | None:
    """POST /api/projects/{project_id}/exports/

    operationId exports_create; scopes export:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
