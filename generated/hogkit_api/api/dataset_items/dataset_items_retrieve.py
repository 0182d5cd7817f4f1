from ...client import AuthenticatedClient, Operation
from ...models.dataset_item import DatasetItem
from ...types import One, Response

OPERATION = Operation(
    id="dataset_items_retrieve",
    method="GET",
    path="/api/projects/{project_id}/dataset_items/{id}/",
    scopes=("dataset:read",),
    answer="json",
    decode={
        200: One("dataset_item", "DatasetItem"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[DatasetItem]:
    """GET /api/projects/{project_id}/dataset_items/{id}/

    operationId dataset_items_retrieve; scopes dataset:read; rate class crud.
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
) -> DatasetItem | None:
    """GET /api/projects/{project_id}/dataset_items/{id}/

    operationId dataset_items_retrieve; scopes dataset:read; rate class crud.
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
) -> Response[DatasetItem]:
    """GET /api/projects/{project_id}/dataset_items/{id}/

    operationId dataset_items_retrieve; scopes dataset:read; rate class crud.
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
) -> DatasetItem | None:
    """GET /api/projects/{project_id}/dataset_items/{id}/

    operationId dataset_items_retrieve; scopes dataset:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
