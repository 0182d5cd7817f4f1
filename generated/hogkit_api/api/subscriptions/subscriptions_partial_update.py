from ...client import AuthenticatedClient, Operation
from ...models.patched_subscription import PatchedSubscription
from ...models.subscription import Subscription
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="subscriptions_partial_update",
    method="PATCH",
    path="/api/projects/{project_id}/subscriptions/{id}/",
    scopes=("subscription:write",),
    body="json",
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
    body: PatchedSubscription | Unset = UNSET,
) -> Response[Subscription]:
    """PATCH /api/projects/{project_id}/subscriptions/{id}/

    operationId subscriptions_partial_update; scopes subscription:write; rate class crud.
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
    client: AuthenticatedClient,
    body: PatchedSubscription | Unset = UNSET,
) -> Subscription | None:
    """PATCH /api/projects/{project_id}/subscriptions/{id}/

    operationId subscriptions_partial_update; scopes subscription:write; rate class crud.
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
    client: AuthenticatedClient,
    body: PatchedSubscription | Unset = UNSET,
) -> Response[Subscription]:
    """PATCH /api/projects/{project_id}/subscriptions/{id}/

    operationId subscriptions_partial_update; scopes subscription:write; rate class crud.
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
    client: AuthenticatedClient,
    body: PatchedSubscription | Unset = UNSET,
) -> Subscription | None:
    """PATCH /api/projects/{project_id}/subscriptions/{id}/

    operationId subscriptions_partial_update; scopes subscription:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            id,
            client=client,
            body=body,
        )
    ).parsed
