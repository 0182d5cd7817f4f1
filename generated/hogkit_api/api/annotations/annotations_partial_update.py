from ...client import AuthenticatedClient, Operation
from ...models.annotation import Annotation
from ...models.patched_annotation import PatchedAnnotation
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="annotations_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/annotations/{id}/",
    scopes=("annotation:write",),
    body="json",
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
    body: PatchedAnnotation | Unset = UNSET,
) -> Response[Annotation]:
    """PATCH /api/projects/{project_id}/annotations/{id}/

    operationId annotations_partial_update; scopes annotation:write; rate class crud.
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
    id: int,
    *,
    client: AuthenticatedClient,
    body: PatchedAnnotation | Unset = UNSET,
) -> Annotation | None:
    """PATCH /api/projects/{project_id}/annotations/{id}/

    operationId annotations_partial_update; scopes annotation:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    body: PatchedAnnotation | Unset = UNSET,
) -> Response[Annotation]:
    """PATCH /api/projects/{project_id}/annotations/{id}/

    operationId annotations_partial_update; scopes annotation:write; rate class crud.
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
    id: int,
    *,
    client: AuthenticatedClient,
    body: PatchedAnnotation | Unset = UNSET,
) -> Annotation | None:
    """PATCH /api/projects/{project_id}/annotations/{id}/

    operationId annotations_partial_update; scopes annotation:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
