from typing import Any

from ...client import AuthenticatedClient, Operation
from ...types import Response

OPERATION = Operation(
    id="insights_sharing_passwords_destroy",
    method="DELETE",
    path="/api/projects/{project_id}/insights/{insight_id}/sharing/passwords/{password_id}/",
    scopes=("sharing_configuration:write",),
    rate_class="analytics",
)


def sync_detailed(
    project_id: str,
    insight_id: int,
    password_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """DELETE /api/projects/{project_id}/insights/{insight_id}/sharing/passwords/{password_id}/

    operationId insights_sharing_passwords_destroy; scopes sharing_configuration:write; rate class analytics.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "insight_id": insight_id,
            "password_id": password_id,
        },
        {},
    )


def sync(
    project_id: str,
    insight_id: int,
    password_id: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """DELETE /api/projects/{project_id}/insights/{insight_id}/sharing/passwords/{password_id}/

    operationId insights_sharing_passwords_destroy; scopes sharing_configuration:write; rate class analytics.
    """
    return sync_detailed(
        project_id,
        insight_id,
        password_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    insight_id: int,
    password_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """DELETE /api/projects/{project_id}/insights/{insight_id}/sharing/passwords/{password_id}/

    operationId insights_sharing_passwords_destroy; scopes sharing_configuration:write; rate class analytics.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "insight_id": insight_id,
            "password_id": password_id,
        },
        {},
    )


async def asyncio(
    project_id: str,
    insight_id: int,
    password_id: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """DELETE /api/projects/{project_id}/insights/{insight_id}/sharing/passwords/{password_id}/

    operationId insights_sharing_passwords_destroy; scopes sharing_configuration:write; rate class analytics.
    """
    return (
        await asyncio_detailed(
            project_id,
            insight_id,
            password_id,
            client=client,
        )
    ).parsed
