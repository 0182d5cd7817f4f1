from typing import Any

from ...client import AuthenticatedClient, Client, Operation
from ...models.patched_group_type import PatchedGroupType
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="groups_types_update_metadata_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/groups_types/update_metadata/",
    secured=False,
    body="json",
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: PatchedGroupType | Unset = UNSET,
) -> Response[Any]:
    """PATCH /api/projects/{project_id}/groups_types/update_metadata/

    operationId groups_types_update_metadata_partial_update; no scope: not for personal API keys; rate class crud.
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
    body: PatchedGroupType | Unset = UNSET,
) -> Any:
    """PATCH /api/projects/{project_id}/groups_types/update_metadata/

    operationId groups_types_update_metadata_partial_update; no scope: not for personal API keys; rate class crud.
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
    body: PatchedGroupType | Unset = UNSET,
) -> Response[Any]:
    """PATCH /api/projects/{project_id}/groups_types/update_metadata/

    operationId groups_types_update_metadata_partial_update; no scope: not for personal API keys; rate class crud.
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
    body: PatchedGroupType | Unset = UNSET,
) -> Any:
    """PATCH /api/projects/{project_id}/groups_types/update_metadata/

    operationId groups_types_update_metadata_partial_update; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
