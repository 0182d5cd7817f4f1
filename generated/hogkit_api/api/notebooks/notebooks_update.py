from ...client import AuthenticatedClient, Operation
from ...models.notebook import Notebook
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="notebooks_update",
    method="PUT",
    path="/api/projects/{project_id}/notebooks/{short_id}/",
    scopes=("notebook:write",),
    body="json",
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
    body: Notebook | Unset = UNSET,
) -> Response[Notebook]:
    """PUT /api/projects/{project_id}/notebooks/{short_id}/

    operationId notebooks_update; scopes notebook:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "short_id": short_id,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    short_id: str,
    *,
    client: AuthenticatedClient,
    body: Notebook | Unset = UNSET,
) -> Notebook | None:
    """PUT /api/projects/{project_id}/notebooks/{short_id}/

    operationId notebooks_update; scopes notebook:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        short_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    short_id: str,
    *,
    client: AuthenticatedClient,
    body: Notebook | Unset = UNSET,
) -> Response[Notebook]:
    """PUT /api/projects/{project_id}/notebooks/{short_id}/

    operationId notebooks_update; scopes notebook:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "short_id": short_id,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    short_id: str,
    *,
    client: AuthenticatedClient,
    body: Notebook | Unset = UNSET,
) -> Notebook | None:
    """PUT /api/projects/{project_id}/notebooks/{short_id}/

    operationId notebooks_update; scopes notebook:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            short_id,
            client=client,
            body=body,
        )
    ).parsed
