from typing import Any

from ...client import AuthenticatedClient, Operation
from ...models.endpoint_request import EndpointRequest
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="endpoints_update",
    method="PUT",
    path="/api/projects/{project_id}/endpoints/{name}/",
    scopes=("endpoint:write",),
    body="json",
)


def sync_detailed(
    project_id: str,
    name: str,
    *,
    client: AuthenticatedClient,
    body: EndpointRequest | Unset = UNSET,
) -> Response[Any]:
    """PUT /api/projects/{project_id}/endpoints/{name}/

    operationId endpoints_update; scopes endpoint:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "name": name,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    name: str,
    *,
    client: AuthenticatedClient,
    body: EndpointRequest | Unset = UNSET,
) -> Any:
    """PUT /api/projects/{project_id}/endpoints/{name}/

    operationId endpoints_update; scopes endpoint:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        name,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    name: str,
    *,
    client: AuthenticatedClient,
    body: EndpointRequest | Unset = UNSET,
) -> Response[Any]:
    """PUT /api/projects/{project_id}/endpoints/{name}/

    operationId endpoints_update; scopes endpoint:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "name": name,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    name: str,
    *,
    client: AuthenticatedClient,
    body: EndpointRequest | Unset = UNSET,
) -> Any:
    """PUT /api/projects/{project_id}/endpoints/{name}/

    operationId endpoints_update; scopes endpoint:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            name,
            client=client,
            body=body,
        )
    ).parsed
