from typing import Any

from ...client import AuthenticatedClient, Client, Operation
from ...models.patched_user import PatchedUser
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="users_hedgehog_config_partial_update",
    method="PATCH",
    path="/api/users/{uuid}/hedgehog_config/",
    secured=False,
    body="json",
)


def sync_detailed(
    uuid: str,
    *,
    client: AuthenticatedClient | Client,
    body: PatchedUser | Unset = UNSET,
) -> Response[Any]:
    """PATCH /api/users/{uuid}/hedgehog_config/

    operationId users_hedgehog_config_partial_update; no scope: not for personal API keys; rate class crud.
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
    body: PatchedUser | Unset = UNSET,
) -> Any:
    """PATCH /api/users/{uuid}/hedgehog_config/

    operationId users_hedgehog_config_partial_update; no scope: not for personal API keys; rate class crud.
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
    body: PatchedUser | Unset = UNSET,
) -> Response[Any]:
    """PATCH /api/users/{uuid}/hedgehog_config/

    operationId users_hedgehog_config_partial_update; no scope: not for personal API keys; rate class crud.
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
    body: PatchedUser | Unset = UNSET,
) -> Any:
    """PATCH /api/users/{uuid}/hedgehog_config/

    operationId users_hedgehog_config_partial_update; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            uuid,
            client=client,
            body=body,
        )
    ).parsed
