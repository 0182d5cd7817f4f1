from ...client import AuthenticatedClient, Operation
from ...models.dataset_item import DatasetItem
from ...types import One, Response

OPERATION = Operation(
    id="dataset_items_update",
    method="PUT",
    path="/api/projects/{project_id}/dataset_items/{id}/",
    scopes=("dataset:write",),
    body="json",
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
    body: DatasetItem,
) -> Response[DatasetItem]:
    """PUT /api/projects/{project_id}/dataset_items/{id}/

    operationId dataset_items_update; scopes dataset:write; rate class crud.
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
    id: str,
    *,
    client: AuthenticatedClient,
    body: DatasetItem,
) -> DatasetItem | None:
    """PUT /api/projects/{project_id}/dataset_items/{id}/

    operationId dataset_items_update; scopes dataset:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: DatasetItem,
) -> Response[DatasetItem]:
    """PUT /api/projects/{project_id}/dataset_items/{id}/

    operationId dataset_items_update; scopes dataset:write; rate class crud.
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
    id: str,
    *,
    client: AuthenticatedClient,
    body: DatasetItem,
) -> DatasetItem | None:
    """PUT /api/projects/{project_id}/dataset_items/{id}/

    operationId dataset_items_update; scopes dataset:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
