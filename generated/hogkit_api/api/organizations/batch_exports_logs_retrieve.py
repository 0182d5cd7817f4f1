from typing import Any

from ...client import AuthenticatedClient, Client, Operation
from ...types import Response

OPERATION = Operation(
    id="batch_exports_logs_retrieve",
    method="GET",
    path="/api/organizations/{organization_id}/batch_exports/{id}/logs/",
    secured=False,
)


def sync_detailed(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any]:
    """GET /api/organizations/{organization_id}/batch_exports/{id}/logs/

    operationId batch_exports_logs_retrieve; no scope: not for personal API keys; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "organization_id": organization_id,
            "id": id,
        },
        {},
    )


def sync(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Any:
    """GET /api/organizations/{organization_id}/batch_exports/{id}/logs/

    operationId batch_exports_logs_retrieve; no scope: not for personal API keys; rate class crud.
    """
    return sync_detailed(
        organization_id,
        id,
        client=client,
    ).parsed


async def asyncio_detailed(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any]:
    """GET /api/organizations/{organization_id}/batch_exports/{id}/logs/

    operationId batch_exports_logs_retrieve; no scope: not for personal API keys; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "organization_id": organization_id,
            "id": id,
        },
        {},
    )


async def asyncio(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Any:
    """GET /api/organizations/{organization_id}/batch_exports/{id}/logs/

    operationId batch_exports_logs_retrieve; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            id,
            client=client,
        )
    ).parsed
