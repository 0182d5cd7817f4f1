from typing import Any

from ...client import AuthenticatedClient, Client, Operation
from ...types import Response

OPERATION = Operation(
    id="feature_flags_evaluation_reasons_retrieve",
    method="GET",
    path="/api/projects/{project_id}/feature_flags/evaluation_reasons/",
    secured=False,
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any]:
    """GET /api/projects/{project_id}/feature_flags/evaluation_reasons/

    operationId feature_flags_evaluation_reasons_retrieve; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
) -> Any:
    """GET /api/projects/{project_id}/feature_flags/evaluation_reasons/

    operationId feature_flags_evaluation_reasons_retrieve; no scope: not for personal API keys; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any]:
    """GET /api/projects/{project_id}/feature_flags/evaluation_reasons/

    operationId feature_flags_evaluation_reasons_retrieve; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
) -> Any:
    """GET /api/projects/{project_id}/feature_flags/evaluation_reasons/

    operationId feature_flags_evaluation_reasons_retrieve; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
        )
    ).parsed
