from ...client import AuthenticatedClient, Operation
from ...models.annotation import Annotation
from ...types import One, Response

OPERATION = Operation(
    id="annotations_retrieve",
    method="GET",
    path="/api/projects/{project_id}/annotations/{id}/",
    scopes=("annotation:read",),
    answer="json",
    decode={
        200: One("annotation", "Annotation"),
    },
)


def sync_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
) -> Response[Annotation]:
    """GET /api/projects/{project_id}/annotations/{id}/

    operationId annotations_retrieve; scopes annotation:read; rate class crud.
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
) -> Annotation | None:
    """GET /api/projects/{project_id}/annotations/{id}/

    operationId annotations_retrieve; scopes annotation:read; rate class crud.
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
) -> Response[Annotation]:
    """GET /api/projects/{project_id}/annotations/{id}/

    operationId annotations_retrieve; scopes annotation:read; rate class crud.
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
) -> Annotation | None:
    """GET /api/projects/{project_id}/annotations/{id}/

    operationId annotations_retrieve; scopes annotation:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
