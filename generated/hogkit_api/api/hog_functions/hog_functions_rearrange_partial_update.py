from typing import Any

from ...client import AuthenticatedClient, Client, Operation
from ...models.patched_hog_function import PatchedHogFunction
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="hog_functions_rearrange_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/hog_functions/rearrange/",
    secured=False,
    body="json",
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: PatchedHogFunction | Unset = UNSET,
) -> Response[Any]:
    """PATCH /api/projects/{project_id}/hog_functions/rearrange/

    operationId hog_functions_rearrange_partial_update; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
    body: PatchedHogFunction | Unset = UNSET,
) -> Any:
    """PATCH /api/projects/{project_id}/hog_functions/rearrange/

    operationId hog_functions_rearrange_partial_update; no scope: not for personal API keys; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: PatchedHogFunction | Unset = UNSET,
) -> Response[Any]:
    """PATCH /api/projects/{project_id}/hog_functions/rearrange/

    operationId hog_functions_rearrange_partial_update; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
    body: PatchedHogFunction | Unset = UNSET,
) -> Any:
    """PATCH /api/projects/{project_id}/hog_functions/rearrange/

    operationId hog_functions_rearrange_partial_update; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
