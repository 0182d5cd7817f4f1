from ...client import AuthenticatedClient, Operation
from ...models.dataset_item import DatasetItem
from ...models.patched_dataset_item import PatchedDatasetItem
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="dataset_items_partial_update",
    method="PATCH",
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
    body: PatchedDatasetItem | Unset = UNSET,
) -> Response[DatasetItem]:
    """PATCH /api/projects/{project_id}/dataset_items/{id}/

    operationId dataset_items_partial_update; scopes dataset:write; rate class crud.
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
    body: PatchedDatasetItem | Unset = UNSET,
) -> DatasetItem | None:
    """PATCH /api/projects/{project_id}/dataset_items/{id}/

    operationId dataset_items_partial_update; scopes dataset:write; rate class crud.
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
    body: PatchedDatasetItem | Unset = UNSET,
) -> Response[DatasetItem]:
    """PATCH /api/projects/{project_id}/dataset_items/{id}/

    operationId dataset_items_partial_update; scopes dataset:write; rate class crud.
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
    body: PatchedDatasetItem | Unset = UNSET,
) -> DatasetItem | None:
    """PATCH /api/projects/{project_id}/dataset_items/{id}/

    operationId dataset_items_partial_update; scopes dataset:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
