from typing import Any

from ...client import AuthenticatedClient, Operation
from ...models.endpoint_run_request import EndpointRunRequest
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="endpoints_run_create",
    method="POST",
    path="/api/projects/{project_id}/endpoints/{name}/run/",
    scopes=("endpoint:read",),
    rate_class="query",
    body="json",
)


def sync_detailed(
    project_id: str,
    name: str,
    *,
    client: AuthenticatedClient,
    body: EndpointRunRequest | Unset = UNSET,
) -> Response[Any]:
    """POST /api/projects/{project_id}/endpoints/{name}/run/

    operationId endpoints_run_create; scopes endpoint:read; rate class query.
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
    body: EndpointRunRequest | Unset = UNSET,
) -> Any:
    """POST /api/projects/{project_id}/endpoints/{name}/run/

    operationId endpoints_run_create; scopes endpoint:read; rate class query.
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
    body: EndpointRunRequest | Unset = UNSET,
) -> Response[Any]:
    """POST /api/projects/{project_id}/endpoints/{name}/run/

    operationId endpoints_run_create; scopes endpoint:read; rate class query.
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
    body: EndpointRunRequest | Unset = UNSET,
) -> Any:
    """POST /api/projects/{project_id}/endpoints/{name}/run/

    operationId endpoints_run_create; scopes endpoint:read; rate class query.
    """
    return (
        await asyncio_detailed(
            project_id,
            name,
            client=client,
            body=body,
        )
    ).parsed
