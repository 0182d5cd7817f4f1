from ...client import AuthenticatedClient, Operation
from ...models.annotation import Annotation
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="annotations_create",
    method="POST",
    path="/api/projects/{project_id}/annotations/",
    scopes=("annotation:write",),
    body="json",
    answer="json",
    decode={
        201: One("annotation", "Annotation"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Annotation | Unset = UNSET,
) -> Response[Annotation]:
    """POST /api/projects/{project_id}/annotations/

    operationId annotations_create; scopes annotation:write; rate class crud.
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
    body: Annotation | Unset = UNSET,
) -> Annotation | None:
    """POST /api/projects/{project_id}/annotations/

    operationId annotations_create; scopes annotation:write; rate class crud.
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
    body: Annotation | Unset = UNSET,
) -> Response[Annotation]:
    """POST /api/projects/{project_id}/annotations/

    operationId annotations_create; scopes annotation:write; rate class crud.
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
    body: Annotation | Unset = UNSET,
) -> Annotation | None:
    """POST /api/projects/{project_id}/annotations/

    operationId annotations_create; scopes annotation:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
