from ...client import AuthenticatedClient, Operation
from ...models.dataset import Dataset
from ...types import One, Response

OPERATION = Operation(
    id="datasets_create",
    method="POST",
    path="/api/projects/{project_id}/datasets/",
    scopes=("dataset:write",),
    body="json",
    answer="json",
    decode={
        201: One("dataset", "Dataset"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Dataset,
) -> Response[Dataset]:
    """POST /api/projects/{project_id}/datasets/

    operationId datasets_create; scopes dataset:write; rate class crud.
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
    body: Dataset,
) -> Dataset | None:
    """POST /api/projects/{project_id}/datasets/

    operationId datasets_create; scopes dataset:write; rate class crud.
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
    body: Dataset,
) -> Response[Dataset]:
    """POST /api/projects/{project_id}/datasets/

    operationId datasets_create; scopes dataset:write; rate class crud.
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
    body: Dataset,
) -> Dataset | None:
    """POST /api/projects/{project_id}/datasets/

    operationId datasets_create; scopes dataset:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
