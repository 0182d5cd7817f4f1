from ...client import AuthenticatedClient, Operation
from ...models.patched_persisted_folder import PatchedPersistedFolder
from ...models.persisted_folder import PersistedFolder
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="persisted_folder_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/persisted_folder/{id}/",
    scopes=("persisted_folder:write",),
    body="json",
    answer="json",
    decode={
        200: One("persisted_folder", "PersistedFolder"),
    },
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: PatchedPersistedFolder | Unset = UNSET,
) -> Response[PersistedFolder]:
    """PATCH /api/projects/{project_id}/persisted_folder/{id}/

    operationId persisted_folder_partial_update; scopes persisted_folder:write; rate class crud.
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
    body: PatchedPersistedFolder | Unset = UNSET,
) -> PersistedFolder | None:
    """PATCH /api/projects/{project_id}/persisted_folder/{id}/

    operationId persisted_folder_partial_update; scopes persisted_folder:write; rate class crud.
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
    body: PatchedPersistedFolder | Unset = UNSET,
) -> Response[PersistedFolder]:
    """PATCH /api/projects/{project_id}/persisted_folder/{id}/

    operationId persisted_folder_partial_update; scopes persisted_folder:write; rate class crud.
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
    body: PatchedPersistedFolder | Unset = UNSET,
) -> PersistedFolder | None:
    """PATCH /api/projects/{project_id}/persisted_folder/{id}/

    operationId persisted_folder_partial_update; scopes persisted_folder:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
