from ...client import AuthenticatedClient, Operation
from ...models.subscription import Subscription
from ...types import One, Response

OPERATION = Operation(
    id="subscriptions_create",
    method="POST",
    path="/api/projects/{project_id}/subscriptions/",
    scopes=("subscription:write",),
    body="json",
    answer="json",
    decode={
        201: One("subscription", "Subscription"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Subscription,
) -> Response[Subscription]:
    """POST /api/projects/{project_id}/subscriptions/

    operationId subscriptions_create; scopes subscription:write; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {},
        body,
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Subscription,
) -> Subscription | None:
    """POST /api/projects/{project_id}/subscriptions/

    operationId subscriptions_create; scopes subscription:write; rate class crud.
    """
    return sync_detailed(
        project_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Subscription,
) -> Response[Subscription]:
    """POST /api/projects/{project_id}/subscriptions/

    operationId subscriptions_create; scopes subscription:write; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {},
        body,
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    body: Subscription,
) -> Subscription | None:
    """POST /api/projects/{project_id}/subscriptions/

    operationId subscriptions_create; scopes subscription:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
        )
    ).parsed
