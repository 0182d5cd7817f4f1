from ...client import AuthenticatedClient, Operation
from ...models.project_backward_compat import ProjectBackwardCompat
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="create_2",
    method="POST",
    path="/api/organizations/{organization_id}/projects/",
    scopes=("project:write",),
    body="json",
    answer="json",
    decode={
        201: One("project_backward_compat", "ProjectBackwardCompat"),
    },
)


def sync_detailed(
    organization_id: str,
    *,
    client: AuthenticatedClient,
    body: ProjectBackwardCompat | Unset = UNSET,
) -> Response[ProjectBackwardCompat]:
    """POST /api/organizations/{organization_id}/projects/

    operationId create_2; scopes project:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "organization_id": organization_id,
        },
        {},
        body,
    )


def sync(
    organization_id: str,
    *,
    client: AuthenticatedClient,
    body: ProjectBackwardCompat | Unset = UNSET,
) -> ProjectBackwardCompat | None:
    """POST /api/organizations/{organization_id}/projects/

    operationId create_2; scopes project:write; rate class crud.
    """
    return sync_detailed(
        organization_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    organization_id: str,
    *,
    client: AuthenticatedClient,
    body: ProjectBackwardCompat | Unset = UNSET,
) -> Response[ProjectBackwardCompat]:
    """POST /api/organizations/{organization_id}/projects/

    operationId create_2; scopes project:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "organization_id": organization_id,
        },
        {},
        body,
    )


async def asyncio(
    organization_id: str,
    *,
    client: AuthenticatedClient,
    body: ProjectBackwardCompat | Unset = UNSET,
) -> ProjectBackwardCompat | None:
    """POST /api/organizations/{organization_id}/projects/

    operationId create_2; scopes project:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            client=client,
            body=body,
        )
    ).parsed
