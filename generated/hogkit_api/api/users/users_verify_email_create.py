from typing import Any

from ...client import AuthenticatedClient, Client, Operation
from ...models.user import User
from ...types import Response

OPERATION = Operation(
    id="users_verify_email_create",
    method="POST",
    path="/api/users/verify_email/",
    secured=False,
    body="json",
)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: User,
) -> Response[Any]:
    """POST /api/users/verify_email/

    operationId users_verify_email_create; no scope: not for personal API keys; rate class crud.
    """
    return client.call(OPERATION, {}, {}, body)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: User,
) -> Any:
    """POST /api/users/verify_email/

    operationId users_verify_email_create; no scope: not for personal API keys; rate class crud.
    """
    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: User,
) -> Response[Any]:
    """POST /api/users/verify_email/

    operationId users_verify_email_create; no scope: not for personal API keys; rate class crud.
    """
    return await client.call_async(OPERATION, {}, {}, body)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: User,
) -> Any:
    """POST /api/users/verify_email/

    operationId users_verify_email_create; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
