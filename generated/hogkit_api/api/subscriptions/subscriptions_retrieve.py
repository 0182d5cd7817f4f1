from ...client import AuthenticatedClient, Operation
from ...models.subscription import Subscription
from ...types import One, Response

OPERATION = Operation(
    id="subscriptions_retrieve",
    method="GET",
    path="/api/projects/{project_id}/subscriptions/{id}/",
    scopes=("subscription:read",),
    answer="json",
    decode={
        200: One("subscription", "Subscription"),
    },
)


def sync_detailed(
    project_id: str,
    id: int,
    *,
    client: AuthenticatedClient,
) -> Response[Subscription]:
    """GET /api/projects/{project_id}/subscriptions/{id}/

    operationId subscriptions_retrieve; scopes subscription:read; rate class crud.
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
    client: AuthenticatedClient,
) -> Subscription | None:
    """GET /api/projects/{project_id}/subscriptions/{id}/

    operationId subscriptions_retrieve; scopes subscription:read; rate class crud.
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
    client: AuthenticatedClient,
) -> Response[Subscription]:
    """GET /api/projects/{project_id}/subscriptions/{id}/

    operationId subscriptions_retrieve; scopes subscription:read; rate class crud.
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
    client: AuthenticatedClient,
) -> Subscription | None:
    """GET /api/projects/{project_id}/subscriptions/{id}/

    operationId subscriptions_retrieve; scopes subscription:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
        )
    ).parsed
