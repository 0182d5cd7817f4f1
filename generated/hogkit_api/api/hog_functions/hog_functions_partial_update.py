from ...client import AuthenticatedClient, Operation
from ...models.hog_function import HogFunction
from ...models.patched_hog_function import PatchedHogFunction
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="hog_functions_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/hog_functions/{id}/",
    scopes=("hog_function:write",),
    body="json",
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
    body: PatchedHogFunction | Unset = UNSET,
) -> Response[HogFunction]:
    """PATCH /api/projects/{project_id}/hog_functions/{id}/

    operationId hog_functions_partial_update; scopes hog_function:write; rate class crud.
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
    body: PatchedHogFunction | Unset = UNSET,
) -> HogFunction | None:
    """PATCH /api/projects/{project_id}/hog_functions/{id}/

    operationId hog_functions_partial_update; scopes hog_function:write; rate class crud.
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
    body: PatchedHogFunction | Unset = UNSET,
) -> Response[HogFunction]:
    """PATCH /api/projects/{project_id}/hog_functions/{id}/

    operationId hog_functions_partial_update; scopes hog_function:write; rate class crud.
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
    body: PatchedHogFunction | Unset = UNSET,
) -> HogFunction | None:
    """PATCH /api/projects/{project_id}/hog_functions/{id}/

    operationId hog_functions_partial_update; scopes hog_function:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
