from ...client import AuthenticatedClient, Operation
from ...models.user import User
from ...types import One, Response

OPERATION = Operation(
    id="users_update",
    method="PUT",
    path="/api/users/{uuid}/",
    scopes=("user:write",),
    body="json",
    answer="json",
    decode={
        200: One("user", "User"),
    },
)


def sync_detailed(
    uuid: str,
    *,
    client: AuthenticatedClient,
    body: User,
) -> Response[User]:
    """PUT /api/users/{uuid}/

    operationId users_update; scopes user:write; rate class crud.
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
    client: AuthenticatedClient,
    body: User,
) -> User | None:
    """PUT /api/users/{uuid}/

    operationId users_update; scopes user:write; rate class crud.
    """
    return sync_detailed(
        uuid,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    uuid: str,
    *,
    client: AuthenticatedClient,
    body: User,
) -> Response[User]:
    """PUT /api/users/{uuid}/

    operationId users_update; scopes user:write; rate class crud.
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
    client: AuthenticatedClient,
    body: User,
) -> User | None:
    """PUT /api/users/{uuid}/

    operationId users_update; scopes user:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            uuid,
            client=client,
            body=body,
        )
    ).parsed
