from ...client import AuthenticatedClient, Operation
from ...models.dataset import Dataset
from ...types import One, Response

OPERATION = Operation(
    id="datasets_retrieve",
    method="GET",
    path="/api/projects/{project_id}/datasets/{id}/",
    scopes=("dataset:read",),
    answer="json",
    decode={
        200: One("dataset", "Dataset"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Dataset]:
    """GET /api/projects/{project_id}/datasets/{id}/

    operationId datasets_retrieve; scopes dataset:read; rate class crud.
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
) -> Dataset | None:
    """GET /api/projects/{project_id}/datasets/{id}/

    operationId datasets_retrieve; scopes dataset:read; rate class crud.
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
) -> Response[Dataset]:
    """GET /api/projects/{project_id}/datasets/{id}/

    operationId datasets_retrieve; scopes dataset:read; rate class crud.
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
) -> Dataset | None:
    """GET /api/projects/{project_id}/datasets/{id}/

    operationId datasets_retrieve; scopes dataset:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
