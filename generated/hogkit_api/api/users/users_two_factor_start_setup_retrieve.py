from typing import Any

from ...client import AuthenticatedClient, Client, Operation
from ...types import Response

OPERATION = Operation(
    id="users_two_factor_start_setup_retrieve",
    method="GET",
    path="/api/users/{uuid}/two_factor_start_setup/",
    secured=False,
)


def sync_detailed(
    uuid: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any]:
    """GET /api/users/{uuid}/two_factor_start_setup/

    operationId users_two_factor_start_setup_retrieve; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
) -> Any:
    """GET /api/users/{uuid}/two_factor_start_setup/

    operationId users_two_factor_start_setup_retrieve; no scope: not for personal API keys; rate class crud.
    """
    return sync_detailed(
        uuid,
        client=client,
    ).parsed


async def asyncio_detailed(
    uuid: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any]:
    """GET /api/users/{uuid}/two_factor_start_setup/

    operationId users_two_factor_start_setup_retrieve; no scope: not for personal API keys; rate class crud.
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
    client: AuthenticatedClient | Client,
) -> Any:
    """GET /api/users/{uuid}/two_factor_start_setup/

    operationId users_two_factor_start_setup_retrieve; no scope: not for personal API keys; rate class crud.
    """
    return (
        await asyncio_detailed(
            uuid,
            client=client,
        )
    ).parsed
