from ...client import AuthenticatedClient, Operation
from ...models.create_group import CreateGroup
from ...models.group import Group
from ...types import One, Response

OPERATION = Operation(
    id="groups_create",
    method="POST",
    path="/api/projects/{project_id}/groups/",
    scopes=("group:write",),
    body="json",
    answer="json",
    decode={
        201: One("group", "Group"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: CreateGroup,
) -> Response[Group]:
    """POST /api/projects/{project_id}/groups/

    operationId groups_create; scopes group:write; rate class crud.
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
    body: CreateGroup,
) -> Group | None:
    """POST /api/projects/{project_id}/groups/

    operationId groups_create; scopes group:write; rate class crud.
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
    body: CreateGroup,
) -> Response[Group]:
    """POST /api/projects/{project_id}/groups/

    operationId groups_create; scopes group:write; rate class crud.
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
    body: CreateGroup,
) -> Group | None:
    """POST /api/projects/{project_id}/groups/

    operationId groups_create; scopes group:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
