from typing import Any

from ...client import AuthenticatedClient, Operation
from ...types import Response

OPERATION = Operation(
    id="feature_flags_local_evaluation_retrieve",
    method="GET",
    path="/api/projects/{project_id}/feature_flags/local_evaluation/",
    scopes=("feature_flag:read",),
    rate_class="local_evaluation",
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """GET /api/projects/{project_id}/feature_flags/local_evaluation/

    operationId feature_flags_local_evaluation_retrieve; scopes feature_flag:read; rate class local_evaluation.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {},
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """GET /api/projects/{project_id}/feature_flags/local_evaluation/

    operationId feature_flags_local_evaluation_retrieve; scopes feature_flag:read; rate class local_evaluation.
    """
    return sync_detailed(
        project_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any]:
    """GET /api/projects/{project_id}/feature_flags/local_evaluation/

    operationId feature_flags_local_evaluation_retrieve; scopes feature_flag:read; rate class local_evaluation.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {},
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
) -> Any:
    """GET /api/projects/{project_id}/feature_flags/local_evaluation/

    operationId feature_flags_local_evaluation_retrieve; scopes feature_flag:read; rate class local_evaluation.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
        )
    ).parsed
