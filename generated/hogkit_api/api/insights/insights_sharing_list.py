from ...client import AuthenticatedClient, Operation
from ...models.sharing_configuration import SharingConfiguration
from ...types import Each, One, Response

OPERATION = Operation(
    id="insights_sharing_list",
    method="GET",
    path="/api/projects/{project_id}/insights/{insight_id}/sharing/",
    scopes=("sharing_configuration:read",),
    rate_class="analytics",
    answer="json",
    decode={
        200: Each(One("sharing_configuration", "SharingConfiguration")),
    },
)


def sync_detailed(
    project_id: str,
    insight_id: int,
    *,
    client: AuthenticatedClient,
) -> Response[list[SharingConfiguration]]:
    """GET /api/projects/{project_id}/insights/{insight_id}/sharing/

    operationId insights_sharing_list; scopes sharing_configuration:read; rate class analytics.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "insight_id": insight_id,
        },
        {},
    )


def sync(
    project_id: str,
    insight_id: int,
    *,
    client: AuthenticatedClient,
) -> list[SharingConfiguration] | None:
    """GET /api/projects/{project_id}/insights/{insight_id}/sharing/

    operationId insights_sharing_list; scopes sharing_configuration:read; rate class analytics.
    """
    return sync_detailed(
        project_id,
        insight_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    insight_id: int,
    *,
    client: AuthenticatedClient,
) -> Response[list[SharingConfiguration]]:
    """GET /api/projects/{project_id}/insights/{insight_id}/sharing/

    operationId insights_sharing_list; scopes sharing_configuration:read; rate class analytics.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "insight_id": insight_id,
        },
        {},
    )


async def asyncio(
    project_id: str,
    insight_id: int,
    *,
    client: AuthenticatedClient,
) -> list[SharingConfiguration] | None:
    """GET /api/projects/{project_id}/insights/{insight_id}/sharing/

    operationId insights_sharing_list; scopes sharing_configuration:read; rate class analytics.
    """
    return (
        await asyncio_detailed(
            project_id,
            insight_id,
            client=client,
        )
    ).parsed
