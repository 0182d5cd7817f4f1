from ...client import AuthenticatedClient, Operation
from ...models.notebook import Notebook
from ...types import One, Response

OPERATION = Operation(
    id="notebooks_retrieve",
    method="GET",
    path="/api/projects/{project_id}/notebooks/{short_id}/",
    scopes=("notebook:read",),
    answer="json",
    decode={
        200: One("notebook", "Notebook"),
    },
)


def sync_detailed(
    project_id: str,
    short_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Notebook]:
    """GET /api/projects/{project_id}/notebooks/{short_id}/

    operationId notebooks_retrieve; scopes notebook:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "short_id": short_id,
        },
        {},
    )


def sync(
    project_id: str,
    short_id: str,
    *,
    client: AuthenticatedClient,
) -> Notebook | None:
    """GET /api/projects/{project_id}/notebooks/{short_id}/

    operationId notebooks_retrieve; scopes notebook:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        short_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    short_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Notebook]:
    """GET /api/projects/{project_id}/notebooks/{short_id}/

    operationId notebooks_retrieve; scopes notebook:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "short_id": short_id,
        },
        {},
    )


async def asyncio(
    project_id: str,
    short_id: str,
    *,
    client: AuthenticatedClient,
) -> Notebook | None:
    """GET /api/projects/{project_id}/notebooks/{short_id}/

    operationId notebooks_retrieve; scopes notebook:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            short_id,
            client=client,
        )
    ).parsed
