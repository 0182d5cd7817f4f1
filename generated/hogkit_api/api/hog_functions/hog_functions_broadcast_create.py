from typing import Any

from ...client import AuthenticatedClient, Client, Operation
from ...models.hog_function import HogFunction
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="hog_functions_broadcast_create",
    method="POST",
    path="/api/projects/{project_id}/hog_functions/{id}/broadcast/",
    secured=False,
    body="json",
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient | Client,
    body: HogFunction | Unset = UNSET,
) -> Response[Any]:
    """POST /api/projects/{project_id}/hog_functions/{id}/broadcast/

    operationId hog_functions_broadcast_create; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
    body: HogFunction | Unset = UNSET,
) -> Any:
    """POST /api/projects/{project_id}/hog_functions/{id}/broadcast/

    operationId hog_functions_broadcast_create; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
    body: HogFunction | Unset = UNSET,
) -> Response[Any]:
    """POST /api/projects/{project_id}/hog_functions/{id}/broadcast/

    operationId hog_functions_broadcast_create; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
    body: HogFunction | Unset = UNSET,
) -> Any:
    """POST /api/projects/{project_id}/hog_functions/{id}/broadcast/

    operationId hog_functions_broadcast_create; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
