from typing import Any

from ...client import AuthenticatedClient, Operation
from ...models.batch_export import BatchExport
from ...types import Response

OPERATION = Operation(
    id="batch_exports_run_test_step_create",
    method="POST",
    path="/api/organizations/{organization_id}/batch_exports/{id}/run_test_step/",
    scopes=("INTERNAL",),
    body="json",
)


def sync_detailed(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: BatchExport,
) -> Response[Any]:
    """POST /api/organizations/{organization_id}/batch_exports/{id}/run_test_step/

    operationId batch_exports_run_test_step_create; scopes INTERNAL; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "organization_id": organization_id,
            "id": id,
        },
        {},
        body,
    )


def sync(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: BatchExport,
) -> Any:
    """POST /api/organizations/{organization_id}/batch_exports/{id}/run_test_step/

    operationId batch_exports_run_test_step_create; scopes INTERNAL; rate class crud.
    """
    return sync_detailed(
        organization_id,
        id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: BatchExport,
) -> Response[Any]:
    """POST /api/organizations/{organization_id}/batch_exports/{id}/run_test_step/

    operationId batch_exports_run_test_step_create; scopes INTERNAL; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "organization_id": organization_id,
            "id": id,
        },
        {},
        body,
    )


async def asyncio(
    organization_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: BatchExport,
) -> Any:
    """POST /api/organizations/{organization_id}/batch_exports/{id}/run_test_step/

    operationId batch_exports_run_test_step_create; scopes INTERNAL; rate class crud.
    """
    return (
        await asyncio_detailed(
            organization_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
