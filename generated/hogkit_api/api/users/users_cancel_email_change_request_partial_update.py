from typing import Any

from ...client import AuthenticatedClient, Client, Operation
from ...models.patched_user import PatchedUser
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="users_cancel_email_change_request_partial_update",
    method="PATCH",
    path="/api/users/cancel_email_change_request/",
    secured=False,
    body="json",
)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: PatchedUser | Unset = UNSET,
) -> Response[Any]:
    """PATCH /api/users/cancel_email_change_request/

    operationId users_cancel_email_change_request_partial_update; no scope: not for personal API keys; rate class crud.
    """
    return client.call(OPERATION, {}, {}, body)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: PatchedUser | Unset = UNSET,
) -> Any:
    """PATCH /api/users/cancel_email_change_request/

    operationId users_cancel_email_change_request_partial_update; no scope: not for personal API keys; rate class crud.
    """
    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: PatchedUser | Unset = UNSET,
) -> Response[Any]:
    """PATCH /api/users/cancel_email_change_request/

    operationId users_cancel_email_change_request_partial_update; no scope: not for personal API keys; rate class crud.
    """
    return await client.call_async(OPERATION, {}, {}, body)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: PatchedUser | Unset = UNSET,
) -> Any:
    """PATCH /api/users/cancel_email_change_request/

    operationId users_cancel_email_change_request_partial_update; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
