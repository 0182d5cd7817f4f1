from ...client import AuthenticatedClient, Operation
from ...models.paginated_subscription_list import PaginatedSubscriptionList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="subscriptions_list",
    method="GET",
    path="/api/projects/{project_id}/subscriptions/",
    scopes=("subscription:read",),
    answer="json",
    decode={
        200: One("paginated_subscription_list", "PaginatedSubscriptionList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedSubscriptionList]:
    """GET /api/projects/{project_id}/subscriptions/

    operationId subscriptions_list; scopes subscription:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "limit": limit,
            "offset": offset,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedSubscriptionList | None:
    """GET /api/projects/{project_id}/subscriptions/

    operationId subscriptions_list; scopes subscription:read; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        limit=limit,
        offset=offset,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedSubscriptionList]:
    """GET /api/projects/{project_id}/subscriptions/

    operationId subscriptions_list; scopes subscription:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "limit": limit,
            "offset": offset,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedSubscriptionList | None:
    """GET /api/projects/{project_id}/subscriptions/

    operationId subscriptions_list; scopes subscription:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            limit=limit,
            offset=offset,
        )
    ).parsed
