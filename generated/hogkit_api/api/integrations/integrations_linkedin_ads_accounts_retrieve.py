from typing import Any

from ...client import AuthenticatedClient, Client, Operation
from ...types import Response

OPERATION = Operation(
    id="integrations_linkedin_ads_accounts_retrieve",
    method="GET",
    path="/api/projects/{project_id}/integrations/{id}/linkedin_ads_accounts/",
    secured=False,
)


def sync_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any]:
    """GET /api/projects/{project_id}/integrations/{id}/linkedin_ads_accounts/

    operationId integrations_linkedin_ads_accounts_retrieve; no scope: not for personal API keys; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
    )


def sync(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient | Client,
) -> Any:
    """GET /api/projects/{project_id}/integrations/{id}/linkedin_ads_accounts/

    operationId integrations_linkedin_ads_accounts_retrieve; no scope: not for personal API keys; rate class crud.
    """
    return sync_detailed(
        project_id,
        id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any]:
    """GET /api/projects/{project_id}/integrations/{id}/linkedin_ads_accounts/

    operationId integrations_linkedin_ads_accounts_retrieve; no scope: not for personal API keys; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "id": id,
        },
        {},
    )


async def asyncio(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient | Client,
) -> Any:
    """GET /api/projects/{project_id}/integrations/{id}/linkedin_ads_accounts/

    operationId integrations_linkedin_ads_accounts_retrieve; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
