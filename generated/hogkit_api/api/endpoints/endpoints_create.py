from typing import Any

from ...client import AuthenticatedClient, Operation
from ...models.endpoint_request import EndpointRequest
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="endpoints_create",
    method="POST",
    path="/api/projects/{project_id}/endpoints/",
    scopes=("endpoint:write",),
    body="json",
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: EndpointRequest | Unset = UNSET,
) -> Response[Any]:
    """POST /api/projects/{project_id}/endpoints/

    operationId endpoints_create; scopes endpoint:write; rate class crud.
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
    body: EndpointRequest | Unset = UNSET,
) -> Any:
    """POST /api/projects/{project_id}/endpoints/

    operationId endpoints_create; scopes endpoint:write; rate class crud.
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
    body: EndpointRequest | Unset = UNSET,
) -> Response[Any]:
    """POST /api/projects/{project_id}/endpoints/

    operationId endpoints_create; scopes endpoint:write; rate class crud.
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
    body: EndpointRequest | Unset = UNSET,
) -> Any:
    """POST /api/projects/{project_id}/endpoints/

    operationId endpoints_create; scopes endpoint:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
