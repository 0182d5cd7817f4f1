from ...client import AuthenticatedClient, Operation
from ...models.hog_function import HogFunction
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="hog_functions_create",
    method="POST",
    path="/api/projects/{project_id}/hog_functions/",
    scopes=("hog_function:write",),
    body="json",
    answer="json",
    decode={
        201: One("hog_function", "HogFunction"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: HogFunction | Unset = UNSET,
) -> Response[HogFunction]:
    """POST /api/projects/{project_id}/hog_functions/

    operationId hog_functions_create; scopes hog_function:write; rate class crud.
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
    body: HogFunction | Unset = UNSET,
) -> HogFunction | None:
    """POST /api/projects/{project_id}/hog_functions/

    operationId hog_functions_create; scopes hog_function:write; rate class crud.
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
    body: HogFunction | Unset = UNSET,
) -> Response[HogFunction]:
    """POST /api/projects/{project_id}/hog_functions/

    operationId hog_functions_create; scopes hog_function:write; rate class crud.
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
    body: HogFunction | Unset = UNSET,
) -> HogFunction | None:
    """POST /api/projects/{project_id}/hog_functions/

    operationId hog_functions_create; scopes hog_function:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
