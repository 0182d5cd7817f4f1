from ...client import AuthenticatedClient, Operation
from ...models.patched_user import PatchedUser
from ...models.user import User
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="users_partial_update",
    method="PATCH",
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
    body: PatchedUser | Unset = UNSET,
) -> Response[User]:
    """PATCH /api/users/{uuid}/

    operationId users_partial_update; scopes user:write; rate class crud.
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
    body: PatchedUser | Unset = UNSET,
) -> User | None:
    """PATCH /api/users/{uuid}/

    operationId users_partial_update; scopes user:write; rate class crud.
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
    body: PatchedUser | Unset = UNSET,
) -> Response[User]:
    """PATCH /api/users/{uuid}/

    operationId users_partial_update; scopes user:write; rate class crud.
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
    body: PatchedUser | Unset = UNSET,
) -> User | None:
    """PATCH /api/users/{uuid}/

    operationId users_partial_update; scopes user:write; rate class crud.
    """
    return (
        await asyncio_detailed(
            uuid,
            client=client,
            body=body,
        )
    ).parsed
