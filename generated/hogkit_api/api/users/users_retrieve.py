from ...client import AuthenticatedClient, Operation
from ...models.user import User
from ...types import One, Response

OPERATION = Operation(
    id="users_retrieve",
    method="GET",
    path="/api/users/{uuid}/",
    scopes=("user:read",),
    answer="json",
    decode={
        200: One("user", "User"),
    },
)


def sync_detailed(
    uuid: str,
    *,
    client: AuthenticatedClient,
) -> Response[User]:
    """GET /api/users/{uuid}/

    operationId users_retrieve; scopes user:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {
            "uuid": uuid,
        },
        {},
    )


def sync(
    uuid: str,
    *,
    client: AuthenticatedClient,
) -> User | None:
    """GET /api/users/{uuid}/

    operationId users_retrieve; scopes user:read; rate class crud.
    """
    return sync_detailed(
        uuid,
        client=client,
    ).parsed


async def asyncio_detailed(
    uuid: str,
    *,
    client: AuthenticatedClient,
) -> Response[User]:
    """GET /api/users/{uuid}/

    operationId users_retrieve; scopes user:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {
            "uuid": uuid,
        },
        {},
    )


async def asyncio(
    uuid: str,
    *,
    client: AuthenticatedClient,
) -> User | None:
    """GET /api/users/{uuid}/

    operationId users_retrieve; scopes user:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            uuid,
            client=client,
        )
    ).parsed
