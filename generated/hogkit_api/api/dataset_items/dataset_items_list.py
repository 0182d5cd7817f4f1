from ...client import AuthenticatedClient, Operation
from ...models.paginated_dataset_item_list import PaginatedDatasetItemList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="dataset_items_list",
    method="GET",
    path="/api/projects/{project_id}/dataset_items/",
    scopes=("dataset:read",),
    answer="json",
    decode={
        200: One("paginated_dataset_item_list", "PaginatedDatasetItemList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    dataset: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedDatasetItemList]:
    """GET /api/projects/{project_id}/dataset_items/

    operationId dataset_items_list; scopes dataset:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "dataset": dataset,
            "limit": limit,
            "offset": offset,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    dataset: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedDatasetItemList | None:
    """GET /api/projects/{project_id}/dataset_items/

    operationId dataset_items_list; scopes dataset:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        dataset=dataset,
        limit=limit,
        offset=offset,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    dataset: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedDatasetItemList]:
    """GET /api/projects/{project_id}/dataset_items/

    operationId dataset_items_list; scopes dataset:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "dataset": dataset,
            "limit": limit,
            "offset": offset,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    dataset: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedDatasetItemList | None:
    """GET /api/projects/{project_id}/dataset_items/

    operationId dataset_items_list; scopes dataset:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            dataset=dataset,
            limit=limit,
            offset=offset,
        )
    ).parsed
