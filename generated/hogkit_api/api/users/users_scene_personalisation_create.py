from typing import Any

from ...client import AuthenticatedClient, Client, Operation
from ...models.user import User
from ...types import Response

OPERATION = Operation(
    id="users_scene_personalisation_create",
    method="POST",
    path="/api/users/{uuid}/scene_personalisation/",
    secured=False,
    body="json",
)


def sync_detailed(
    uuid: str,
    *,
    client: AuthenticatedClient | Client,
    body: User,
) -> Response[Any]:
    """POST /api/users/{uuid}/scene_personalisation/

    operationId users_scene_personalisation_create; no scope: not for personal API keys; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "uuid": uuid,
        },
        {},
        body,
    )


def sync(
    uuid: str,
    *,
    client: AuthenticatedClient | Client,
    body: User,
) -> Any:
    """POST /api/users/{uuid}/scene_personalisation/

    operationId users_scene_personalisation_create; no scope: not for personal API keys; rate class crud.
    """
    return sync_detailed(
        uuid,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    uuid: str,
    *,
    client: AuthenticatedClient | Client,
    body: User,
) -> Response[Any]:
    """POST /api/users/{uuid}/scene_personalisation/

    operationId users_scene_personalisation_create; no scope: not for personal API keys; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "uuid": uuid,
        },
        {},
        body,
    )


async def asyncio(
    uuid: str,
    *,
    client: AuthenticatedClient | Client,
    body: User,
) -> Any:
    """POST /api/users/{uuid}/scene_personalisation/

    operationId users_scene_personalisation_create; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            uuid,
            client=client,
            body=body,
        )
    ).parsed
