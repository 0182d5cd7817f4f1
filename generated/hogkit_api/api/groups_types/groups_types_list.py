from ...client import AuthenticatedClient, Operation
from ...models.group_type import GroupType
from ...types import Each, One, Response

OPERATION = Operation(
    id="groups_types_list",
    method="GET",
    path="/api/projects/{project_id}/groups_types/",
    scopes=("group:read",),
    answer="json",
    decode={
        200: Each(One("group_type", "GroupType")),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[list[GroupType]]:
    """GET /api/projects/{project_id}/groups_types/

    operationId groups_types_list; scopes group:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {},
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
) -> list[GroupType] | None:
    """GET /api/projects/{project_id}/groups_types/

    operationId groups_types_list; scopes group:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[list[GroupType]]:
    """GET /api/projects/{project_id}/groups_types/

    operationId groups_types_list; scopes group:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {},
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
) -> list[GroupType] | None:
    """GET /api/projects/{project_id}/groups_types/

    operationId groups_types_list; scopes group:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
        )
    ).parsed
