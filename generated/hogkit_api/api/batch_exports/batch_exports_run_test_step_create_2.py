from typing import Any

from ...client import AuthenticatedClient, Operation
from ...models.batch_export import BatchExport
from ...types import Response

OPERATION = Operation(
    id="batch_exports_run_test_step_create_2",
    method="POST",
    path="/api/projects/{project_id}/batch_exports/{id}/run_test_step/",
    scopes=("INTERNAL",),
    body="json",
)


def sync_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: BatchExport,
) -> Response[Any]:
    """POST /api/projects/{project_id}/batch_exports/{id}/run_test_step/

    operationId batch_exports_run_test_step_create_2; scopes INTERNAL; rate class crud.
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
    id: str,
    *,
    client: AuthenticatedClient,
    body: BatchExport,
) -> Any:
    """POST /api/projects/{project_id}/batch_exports/{id}/run_test_step/

    operationId batch_exports_run_test_step_create_2; scopes INTERNAL; rate class crud.
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: str,
    *,
    client: AuthenticatedClient,
    body: BatchExport,
) -> Response[Any]:
    """POST /api/projects/{project_id}/batch_exports/{id}/run_test_step/

    operationId batch_exports_run_test_step_create_2; scopes INTERNAL; rate class crud.
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
    id: str,
    *,
    client: AuthenticatedClient,
    body: BatchExport,
) -> Any:
    """POST /api/projects/{project_id}/batch_exports/{id}/run_test_step/

    operationId batch_exports_run_test_step_create_2; scopes INTERNAL; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
