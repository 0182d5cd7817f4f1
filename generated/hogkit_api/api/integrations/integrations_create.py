from ...client import AuthenticatedClient, Operation
from ...models.integration import Integration
from ...types import One, Response

OPERATION = Operation(
    id="integrations_create",
    method="POST",
    path="/api/projects/{project_id}/integrations/",
    scopes=("integration:write",),
    body="json",
    answer="json",
    decode={
        201: One("integration", "Integration"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Integration,
) -> Response[Integration]:
    """POST /api/projects/{project_id}/integrations/

    operationId integrations_create; scopes integration:write; rate class crud.
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
    body: Integration,
) -> Integration | None:
    """POST /api/projects/{project_id}/integrations/

    operationId integrations_create; scopes integration:write; rate class crud.
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
    body: Integration,
) -> Response[Integration]:
    """POST /api/projects/{project_id}/integrations/

    operationId integrations_create; scopes integration:write; rate class crud.
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
    body: Integration,
) -> Integration | None:
    """POST /api/projects/{project_id}/integrations/

    operationId integrations_create; scopes integration:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
