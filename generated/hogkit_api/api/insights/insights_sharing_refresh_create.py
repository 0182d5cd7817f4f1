from ...client import AuthenticatedClient, Operation
from ...models.sharing_configuration import SharingConfiguration
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="insights_sharing_refresh_create",
    method="POST",
    path="/api/projects/{project_id}/insights/{insight_id}/sharing/refresh/",
    scopes=("sharing_configuration:write",),
    rate_class="analytics",
    body="json",
    answer="json",
    decode={
        200: One("sharing_configuration", "SharingConfiguration"),
    },
)


def sync_detailed(
    project_id: str,
    insight_id: int,
    *,
    client: AuthenticatedClient,
    body: SharingConfiguration | Unset = UNSET,
) -> Response[SharingConfiguration]:
    """POST /api/projects/{project_id}/insights/{insight_id}/sharing/refresh/

    operationId insights_sharing_refresh_create; scopes sharing_configuration:write; rate class analytics.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
            "insight_id": insight_id,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    insight_id: int,
    *,
    client: AuthenticatedClient,
    body: SharingConfiguration | Unset = UNSET,
) -> SharingConfiguration | None:
    """POST /api/projects/{project_id}/insights/{insight_id}/sharing/refresh/

    operationId insights_sharing_refresh_create; scopes sharing_configuration:write; rate class analytics.
    """
    return sync_detailed(
        project_id,
        insight_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    insight_id: int,
    *,
    client: AuthenticatedClient,
    body: SharingConfiguration | Unset = UNSET,
) -> Response[SharingConfiguration]:
    """POST /api/projects/{project_id}/insights/{insight_id}/sharing/refresh/

    operationId insights_sharing_refresh_create; scopes sharing_configuration:write; rate class analytics.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
            "insight_id": insight_id,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    insight_id: int,
    *,
    client: AuthenticatedClient,
    body: SharingConfiguration | Unset = UNSET,
) -> SharingConfiguration | None:
    """POST /api/projects/{project_id}/insights/{insight_id}/sharing/refresh/

    operationId insights_sharing_refresh_create; scopes sharing_configuration:write; rate class analytics.
    """
    return (
        await asyncio_detailed(
            project_id,
            insight_id,
            client=client,
            body=body,
        )
    ).parsed
