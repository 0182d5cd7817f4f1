from ...client import AuthenticatedClient, Operation
from ...models.paginated_user_list import PaginatedUserList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="users_list",
    method="GET",
    path="/api/users/",
    scopes=("user:read",),
    answer="json",
    decode={
        200: One("paginated_user_list", "PaginatedUserList"),
    },
)


def sync_detailed(
    *,
    client: AuthenticatedClient,
    email: str | Unset = UNSET,
    is_staff: bool | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedUserList]:
    """GET /api/users/

    operationId users_list; scopes user:read; rate class crud.
    """
    return client.call(
        OPERATION,
        {},
        {
            "email": email,
            "is_staff": is_staff,
            "limit": limit,
            "offset": offset,
        },
    )


def sync(
    *,
    client: AuthenticatedClient,
    email: str | Unset = UNSET,
    is_staff: bool | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedUserList | None:
    """GET /api/users/

    operationId users_list; scopes user:read; rate class crud.
    """
    return sync_detailed(
        client=client,
        email=email,
        is_staff=is_staff,
        limit=limit,
        offset=offset,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    email: str | Unset = UNSET,
    is_staff: bool | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[PaginatedUserList]:
    """GET /api/users/

    operationId users_list; scopes user:read; rate class crud.
    """
    return await client.call_async(
        OPERATION,
        {},
        {
            "email": email,
            "is_staff": is_staff,
            "limit": limit,
            "offset": offset,
        },
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    email: str | Unset = UNSET,
    is_staff: bool | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> PaginatedUserList | None:
    """GET /api/users/

    operationId users_list; scopes user:read; rate class crud.
    """
    return (
        await asyncio_detailed(
            client=client,
            email=email,
            is_staff=is_staff,
            limit=limit,
            offset=offset,
        )
    ).parsed
