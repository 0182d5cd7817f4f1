from ...client import AuthenticatedClient, Operation
from ...models.patched_project_backward_compat import PatchedProjectBackwardCompat
from ...models.project_backward_compat import ProjectBackwardCompat
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="partial_update_2",
    method="PATCH",
    path="/api/organizations/{organization_id}/projects/{id}/",
    scopes=("project:read",),
    body="json",
    answer="json",
    decode={
        200: One("project_backward_compat", "ProjectBackwardCompat"),
    },
)


def sync_detailed(
    organization_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    body: PatchedProjectBackwardCompat | Unset = UNSET,
) -> Response[ProjectBackwardCompat]:
    """PATCH /api/organizations/{organization_id}/projects/{id}/

    operationId partial_update_2; scopes project:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "organization_id": organization_id,
            "id": id,
        },
        {},
        body,
    )


def sync(
    organization_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    body: PatchedProjectBackwardCompat | Unset = UNSET,
) -> ProjectBackwardCompat | None:
    """PATCH /api/organizations/{organization_id}/projects/{id}/

    operationId partial_update_2; scopes project:read; rate class crud.
    """
    return sync_detailed(
        organization_id,
        id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    organization_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    body: PatchedProjectBackwardCompat | Unset = UNSET,
) -> Response[ProjectBackwardCompat]:
    """PATCH /api/organizations/{organization_id}/projects/{id}/

    operationId partial_update_2; scopes project:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "organization_id": organization_id,
            "id": id,
        },
        {},
        body,
    )


async def asyncio(
    organization_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
    body: PatchedProjectBackwardCompat | Unset = UNSET,
) -> ProjectBackwardCompat | None:
    """PATCH /api/organizations/{organization_id}/projects/{id}/

    operationId partial_update_2; scopes project:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
