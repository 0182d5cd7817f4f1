from ...client import AuthenticatedClient, Operation
from ...models.hog_function import HogFunction
from ...types import One, Response

OPERATION = Operation(
    id="hog_functions_retrieve",
    method="GET",
    path="/api/projects/{project_id}/hog_functions/{id}/",
    scopes=("hog_function:read",),
    answer="json",
    decode={
        200: One("hog_function", "HogFunction"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
) -> Response[HogFunction]:
    """GET /api/projects/{project_id}/hog_functions/{id}/

    operationId hog_functions_retrieve; scopes hog_function:read; rate class crud.
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
) -> HogFunction | None:
    """GET /api/projects/{project_id}/hog_functions/{id}/

    operationId hog_functions_retrieve; scopes hog_function:read; rate class crud.
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
) -> Response[HogFunction]:
    """GET /api/projects/{project_id}/hog_functions/{id}/

    operationId hog_functions_retrieve; scopes hog_function:read; rate class crud.
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
) -> HogFunction | None:
    """GET /api/projects/{project_id}/hog_functions/{id}/

    operationId hog_functions_retrieve; scopes hog_function:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
