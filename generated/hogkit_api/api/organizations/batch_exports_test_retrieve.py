from typing import Any

from ...client import AuthenticatedClient, Operation
from ...types import Response

OPERATION = Operation(
    id="batch_exports_test_retrieve",
    method="GET",
    path="/api/organizations/{organization_id}/batch_exports/test/",
    scopes=("INTERNAL",),
)


def sync_detailed(
    organization_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """GET /api/organizations/{organization_id}/batch_exports/test/

    operationId batch_exports_test_retrieve; scopes INTERNAL; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "organization_id": organization_id,
        },
        {},
    )


def sync(
    organization_id: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """GET /api/organizations/{organization_id}/batch_exports/test/

    operationId batch_exports_test_retrieve; scopes INTERNAL; rate class crud.
    """
    return sync_detailed(
        organization_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    organization_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """GET /api/organizations/{organization_id}/batch_exports/test/

    operationId batch_exports_test_retrieve; scopes INTERNAL; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "organization_id": organization_id,
        },
        {},
    )


async def asyncio(
    organization_id: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """GET /api/organizations/{organization_id}/batch_exports/test/

    operationId batch_exports_test_retrieve; scopes INTERNAL; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            client=client,
        )
    ).parsed
