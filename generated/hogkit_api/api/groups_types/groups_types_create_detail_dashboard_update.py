from typing import Any

from ...client import AuthenticatedClient, Client, Operation
from ...models.group_type import GroupType
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="groups_types_create_detail_dashboard_update",
    method="PUT",
    path="/api/projects/{project_id}/groups_types/create_detail_dashboard/",
    secured=False,
    body="json",
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: GroupType | Unset = UNSET,
) -> Response[Any]:
    """PUT /api/projects/{project_id}/groups_types/create_detail_dashboard/

    operationId groups_types_create_detail_dashboard_update; no scope: not for personal API keys; rate class crud.
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
    body: GroupType | Unset = UNSET,
) -> Any:
    """PUT /api/projects/{project_id}/groups_types/create_detail_dashboard/

    operationId groups_types_create_detail_dashboard_update; no scope: not for personal API keys; rate class crud.
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
    body: GroupType | Unset = UNSET,
) -> Response[Any]:
    """PUT /api/projects/{project_id}/groups_types/create_detail_dashboard/

    operationId groups_types_create_detail_dashboard_update; no scope: not for personal API keys; rate class crud.
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
    body: GroupType | Unset = UNSET,
) -> Any:
    """PUT /api/projects/{project_id}/groups_types/create_detail_dashboard/

    operationId groups_types_create_detail_dashboard_update; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
