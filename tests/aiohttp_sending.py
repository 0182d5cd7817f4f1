"""Requests through the transport of aiohttp and through httpx's own, and the errors of calls."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import hogkit
import httpx
import pytest
from answering import KEY, TOKEN
from hogkit import AsyncPostHog
from hogkit.network import tls

pytest.importorskip("aiohttp", reason="the extra aiohttp is not installed")
from hogkit.aiohttp_transport import transport

Make = Callable[[], httpx.AsyncBaseTransport]
TIMES = httpx.Timeout(5, read=0.3)


def own() -> httpx.AsyncBaseTransport:
    return httpx.AsyncHTTPTransport(verify=tls())


def ours(**options: Any) -> httpx.AsyncBaseTransport:
    return transport(verify=tls(), **options)


def send(make: Make, url: str, method: str = "GET", path: str = "/x", **options: Any) -> Any:
    """The answer, or httpx's error."""

    async def sending() -> Any:
        async with httpx.AsyncClient(transport=make(), base_url=url, timeout=TIMES) as client:
            try:
                return await client.request(method, path, **options)
            except httpx.RequestError as error:
                return error

    return asyncio.run(sending())


def posthog(url: str, **options: Any) -> AsyncPostHog:
    return AsyncPostHog(KEY, 7, project_api_key=TOKEN, host=url, transport=ours(**options))


def refused(client: AsyncPostHog) -> hogkit.Unreachable:
    async def asking() -> None:
        async with client:
            await client.whoami()

    with pytest.raises(hogkit.Unreachable) as caught:
        asyncio.run(asking())
    return caught.value
