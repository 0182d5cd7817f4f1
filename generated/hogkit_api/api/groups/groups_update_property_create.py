from typing import Any

from ...client import AuthenticatedClient, Operation
from ...models.group import Group
from ...types import Response

OPERATION = Operation(
    id="groups_update_property_create",
    method="POST",
    path="/api/projects/{project_id}/groups/update_property/",
    scopes=("group:write",),
    body="json",
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Group,
    group_key: str,
    group_type_index: int,
) -> Response[Any]:
    """POST /api/projects/{project_id}/groups/update_property/

    operationId groups_update_property_create; scopes group:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "group_key": group_key,
            "group_type_index": group_type_index,
        },
        body,
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Group,
    group_key: str,
    group_type_index: int,
) -> Any:
    """POST /api/projects/{project_id}/groups/update_property/

    operationId groups_update_property_create; scopes group:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        body=body,
        group_key=group_key,
        group_type_index=group_type_index,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Group,
    group_key: str,
    group_type_index: int,
) -> Response[Any]:
    """POST /api/projects/{project_id}/groups/update_property/

    operationId groups_update_property_create; scopes group:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "group_key": group_key,
            "group_type_index": group_type_index,
        },
        body,
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Group,
    group_key: str,
    group_type_index: int,
) -> Any:
    """POST /api/projects/{project_id}/groups/update_property/

    operationId groups_update_property_create; scopes group:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
            group_key=group_key,
            group_type_index=group_type_index,
        )
    ).parsed
