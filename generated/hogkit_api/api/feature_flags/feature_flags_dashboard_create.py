from typing import Any

from ...client import AuthenticatedClient, Client, Operation
from ...models.feature_flag import FeatureFlag
from ...types import Response

OPERATION = Operation(
    id="feature_flags_dashboard_create",
    method="POST",
    path="/api/projects/{project_id}/feature_flags/{id}/dashboard/",
    secured=False,
    body="json",
)


def sync_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient | Client,
    body: FeatureFlag,
) -> Response[Any]:
    """POST /api/projects/{project_id}/feature_flags/{id}/dashboard/

    operationId feature_flags_dashboard_create; no scope: not for personal API keys; rate class crud.
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
    body: FeatureFlag,
) -> Any:
    """POST /api/projects/{project_id}/feature_flags/{id}/dashboard/

    operationId feature_flags_dashboard_create; no scope: not for personal API keys; rate class crud.
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
    body: FeatureFlag,
) -> Response[Any]:
    """POST /api/projects/{project_id}/feature_flags/{id}/dashboard/

    operationId feature_flags_dashboard_create; no scope: not for personal API keys; rate class crud.
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
    body: FeatureFlag,
) -> Any:
    """POST /api/projects/{project_id}/feature_flags/{id}/dashboard/

    operationId feature_flags_dashboard_create; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
