"""aiohttp behind the seam: connections that are kept, or given up, and never share an answer."""

from __future__ import annotations

import asyncio
import gc
import os
import socket
from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest
from aiohttp_sending import ours, posthog
from answering import ME, Host, hosting, serving
from hogkit import AsyncPostHog

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)

Act = Callable[[int], object]
LATE = b"HTTP/1.1 408 Request Timeout\r\ncontent-length: 1\r\n\r\nZ"


def _finish(descriptor: int) -> None:
    with socket.socket(fileno=os.dup(descriptor)) as half:
        half.shutdown(socket.SHUT_WR)


async def keeping(use: Callable[[str, list[int]], Awaitable[None]]) -> None:
    """A server on this loop, so that it is known when the client's loop had a turn."""
    descriptors: list[int] = []
    tasks: list[Any] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        tasks.append(asyncio.current_task())
        descriptors.append(writer.get_extra_info("socket").fileno())
        while head := await reader.readline():
            await reader.readuntil(b"\r\n\r\n")
            if b"slow" in head:
                await asyncio.sleep(0.2)
            writer.write(
                b"HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\n"
                + (b"S" if b"slow" in head else b"F")
            )
        writer.close()

    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        await use(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", descriptors)
        await asyncio.gather(*tasks)


@pytest.mark.parametrize("act", [lambda it: os.write(it, LATE), _finish], ids=["late", "finished"])
@pytest.mark.parametrize("pause", [None, 0.05], ids=["busy", "idle"])
def test_what_comes_unasked_is_no_answer_to_the_next_request(act: Act, pause: float | None) -> None:
    async def use(url: str, descriptors: list[int]) -> None:
        async with httpx.AsyncClient(transport=ours(), base_url=url) as client:
            await client.get("/a")
            act(descriptors[0])
            if pause is not None:
                await asyncio.sleep(pause)
            assert [(await client.post("/b")).text for _ in range(2)] == ["F", "F"]
        assert len(descriptors) == 2

    asyncio.run(keeping(use))


def test_a_cancelled_request_gives_its_connection_up(server: Host) -> None:
    async def use(url: str, descriptors: list[int]) -> None:
        async with httpx.AsyncClient(transport=ours(), base_url=url) as client:
            await client.get("/a")
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(client.get("/slow"), 0.05)
            assert (await client.get("/a")).text == "F"
            await asyncio.sleep(0.3)
            assert (await client.get("/a")).text == "F"
        assert len(descriptors) == 2

    asyncio.run(keeping(use))


def test_an_answer_that_is_not_read_gives_its_connection_up(server: Host) -> None:
    server.will_answer(200, b"a" * 5_000_000)
    server.will_answer(200, b"F")

    async def use() -> None:
        async with httpx.AsyncClient(transport=ours(), base_url=server.url) as client:
            async with client.stream("GET", "/big"):
                pass
            assert (await client.get("/x")).text == "F"

    asyncio.run(use())
    assert server.connections == 2


def test_many_at_once_keep_their_connections_and_share_no_answer(server: Host) -> None:
    async def use(url: str, descriptors: list[int]) -> None:
        async with httpx.AsyncClient(transport=ours(), base_url=url) as client:
            for _ in range(3):
                paths = ["/slow" if n % 3 else "/fast" for n in range(30)]
                answers = await asyncio.gather(*(client.get(path) for path in paths))
                assert [answer.text for answer in answers] == [path[1].upper() for path in paths]
        assert len(descriptors) == 30

    asyncio.run(keeping(use))


def test_it_can_be_used_after_it_was_closed_and_on_the_next_loop(server: Host) -> None:
    server.will_answer(200, ME)
    client = posthog(server.url)

    async def use() -> str:
        async with client:
            email = (await client.whoami()).email
            await client.flags.evaluate("ada")
        await client.aclose()
        return email

    assert [asyncio.run(use()) for _ in range(2)] == [ME["email"]] * 2
    gc.collect()


def test_a_loop_that_ended_before_it_was_closed_is_let_go_of_in_silence(
    server: Host, caplog: pytest.LogCaptureFixture
) -> None:
    server.will_answer(200, ME, {"connection": "close"})
    client = posthog(server.url)

    async def use(client: AsyncPostHog) -> None:
        await client.whoami()

    asyncio.run(use(client))
    del client
    gc.collect()
    assert "Unclosed" not in caplog.text
