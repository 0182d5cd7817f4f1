from ...client import AuthenticatedClient, Client, Operation
from ...models.patched_project_backward_compat import PatchedProjectBackwardCompat
from ...models.project_backward_compat import ProjectBackwardCompat
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="rotate_secret_token_partial_update",
    method="PATCH",
    path="/api/organizations/{organization_id}/projects/{id}/rotate_secret_token/",
    secured=False,
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
    client: AuthenticatedClient | Client,
    body: PatchedProjectBackwardCompat | Unset = UNSET,
) -> Response[ProjectBackwardCompat]:
    """PATCH /api/organizations/{organization_id}/projects/{id}/rotate_secret_token/

    operationId rotate_secret_token_partial_update; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
    body: PatchedProjectBackwardCompat | Unset = UNSET,
) -> ProjectBackwardCompat | None:
    """PATCH /api/organizations/{organization_id}/projects/{id}/rotate_secret_token/

    operationId rotate_secret_token_partial_update; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
    body: PatchedProjectBackwardCompat | Unset = UNSET,
) -> Response[ProjectBackwardCompat]:
    """PATCH /api/organizations/{organization_id}/projects/{id}/rotate_secret_token/

    operationId rotate_secret_token_partial_update; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
    body: PatchedProjectBackwardCompat | Unset = UNSET,
) -> ProjectBackwardCompat | None:
    """PATCH /api/organizations/{organization_id}/projects/{id}/rotate_secret_token/

    operationId rotate_secret_token_partial_update; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
