from typing import Any

from ...client import AuthenticatedClient, Client, Operation
from ...models.integration import Integration
from ...types import Response

OPERATION = Operation(
    id="integrations_email_verify_create",
    method="POST",
    path="/api/projects/{project_id}/integrations/{id}/email/verify/",
    secured=False,
    body="json",
)


def sync_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: Integration,
) -> Response[Any]:
    """POST /api/projects/{project_id}/integrations/{id}/email/verify/

    operationId integrations_email_verify_create; no scope: not for personal API keys; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: Integration,
) -> Any:
    """POST /api/projects/{project_id}/integrations/{id}/email/verify/

    operationId integrations_email_verify_create; no scope: not for personal API keys; rate class crud.
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: Integration,
) -> Response[Any]:
    """POST /api/projects/{project_id}/integrations/{id}/email/verify/

    operationId integrations_email_verify_create; no scope: not for personal API keys; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: Integration,
) -> Any:
    """POST /api/projects/{project_id}/integrations/{id}/email/verify/

    operationId integrations_email_verify_create; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
