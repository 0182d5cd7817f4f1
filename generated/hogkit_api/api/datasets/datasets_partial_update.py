from ...client import AuthenticatedClient, Operation
from ...models.dataset import Dataset
from ...models.patched_dataset import PatchedDataset
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="datasets_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/datasets/{id}/",
    scopes=("dataset:write",),
    body="json",
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
    body: PatchedDataset | Unset = UNSET,
) -> Response[Dataset]:
    """PATCH /api/projects/{project_id}/datasets/{id}/

    operationId datasets_partial_update; scopes dataset:write; rate class crud.
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
    body: PatchedDataset | Unset = UNSET,
) -> Dataset | None:
    """PATCH /api/projects/{project_id}/datasets/{id}/

    operationId datasets_partial_update; scopes dataset:write; rate class crud.
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
    body: PatchedDataset | Unset = UNSET,
) -> Response[Dataset]:
    """PATCH /api/projects/{project_id}/datasets/{id}/

    operationId datasets_partial_update; scopes dataset:write; rate class crud.
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
    body: PatchedDataset | Unset = UNSET,
) -> Dataset | None:
    """PATCH /api/projects/{project_id}/datasets/{id}/

    operationId datasets_partial_update; scopes dataset:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
