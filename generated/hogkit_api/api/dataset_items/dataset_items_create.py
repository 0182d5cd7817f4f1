from ...client import AuthenticatedClient, Operation
from ...models.dataset_item import DatasetItem
from ...types import One, Response

OPERATION = Operation(
    id="dataset_items_create",
    method="POST",
    path="/api/projects/{project_id}/dataset_items/",
    scopes=("dataset:write",),
    body="json",
    answer="json",
    decode={
        201: One("dataset_item", "DatasetItem"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: DatasetItem,
) -> Response[DatasetItem]:
    """POST /api/projects/{project_id}/dataset_items/

    operationId dataset_items_create; scopes dataset:write; rate class crud.
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
    body: DatasetItem,
) -> DatasetItem | None:
    """POST /api/projects/{project_id}/dataset_items/

    operationId dataset_items_create; scopes dataset:write; rate class crud.
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
    body: DatasetItem,
) -> Response[DatasetItem]:
    """POST /api/projects/{project_id}/dataset_items/

    operationId dataset_items_create; scopes dataset:write; rate class crud.
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
    body: DatasetItem,
) -> DatasetItem | None:
    """POST /api/projects/{project_id}/dataset_items/

    operationId dataset_items_create; scopes dataset:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
