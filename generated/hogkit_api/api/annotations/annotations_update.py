from ...client import AuthenticatedClient, Operation
from ...models.annotation import Annotation
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="annotations_update",
    method="PUT",
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
    body: Annotation | Unset = UNSET,
) -> Response[Annotation]:
    """PUT /api/projects/{project_id}/annotations/{id}/

    operationId annotations_update; scopes annotation:write; rate class crud.
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
    body: Annotation | Unset = UNSET,
) -> Annotation | None:
    """PUT /api/projects/{project_id}/annotations/{id}/

    operationId annotations_update; scopes annotation:write; rate class crud.
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
    body: Annotation | Unset = UNSET,
) -> Response[Annotation]:
    """PUT /api/projects/{project_id}/annotations/{id}/

    operationId annotations_update; scopes annotation:write; rate class crud.
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
    body: Annotation | Unset = UNSET,
) -> Annotation | None:
    """PUT /api/projects/{project_id}/annotations/{id}/

    operationId annotations_update; scopes annotation:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
