"""What a client keeps open, across closing, loops, tasks and threads; its transport and its time-out."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import hogkit
import httpx
import pytest
from answering import BOTH, KEY, ME, Ask, Host, asking, hosting, serving
from hogkit import AsyncPostHog, Backoff, Budget, PostHog

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
ask = pytest.fixture(name="ask", params=BOTH)(asking)

BLOCKING = pytest.mark.parametrize("ask", BOTH[:1], indirect=True)
AWAITING = pytest.mark.parametrize("ask", BOTH[1:], indirect=True)


def test_a_client_can_be_used_after_it_was_closed_and_closed_twice(server: Host, ask: Ask) -> None:
    server.will_answer(200, ME)
    client = ask.client()
    if isinstance(client, PostHog):
        client.close()
        for _ in range(2):
            assert client.whoami().email == ME["email"]
            client.flags.evaluate("ada")
            client.close()
            client.close()
    else:

        async def use() -> None:
            await client.aclose()
            for _ in range(2):
                assert (await client.whoami()).email == ME["email"]
                await client.flags.evaluate("ada")
                await client.aclose()
                await client.aclose()

        asyncio.run(use())
    gc.collect()
    assert server.connections == 4


def test_a_connection_is_used_again(server: Host, ask: Ask) -> None:
    server.will_answer(200, ME)
    if ask.kind is PostHog:
        with PostHog(**ask.options) as client:
            for _ in range(5):
                client.whoami()
    else:

        async def use() -> None:
            async with AsyncPostHog(**ask.options) as client:
                for _ in range(5):
                    await client.whoami()

        asyncio.run(use())
    assert (len(server.asked), server.connections) == (5, 1)


@AWAITING
def test_one_client_serves_two_event_loops_in_turn(server: Host, ask: Ask) -> None:
    server.will_answer(200, ME)
    client = AsyncPostHog(**ask.options)

    async def use() -> str:
        async with client:
            return (await client.whoami()).email

    assert [asyncio.run(use()) for _ in range(3)] == [ME["email"]] * 3
    gc.collect()


@AWAITING
def test_a_client_of_a_loop_that_is_over_serves_the_next_one_and_can_be_closed_there(
    server: Host, ask: Ask
) -> None:
    server.will_answer(200, ME, {"connection": "close"})
    client = AsyncPostHog(**ask.options)

    async def use() -> str:
        return (await client.whoami()).email

    assert [asyncio.run(use()) for _ in range(2)] == [ME["email"]] * 2
    asyncio.run(client.aclose())
    gc.collect()


@AWAITING
def test_many_tasks_share_one_client(server: Host, ask: Ask) -> None:
    server.will_answer(200, ME)

    async def use() -> list[Any]:
        async with AsyncPostHog(**ask.options) as client:
            return await asyncio.gather(*(client.whoami() for _ in range(20)))

    assert {user.email for user in asyncio.run(use())} == {ME["email"]}
    assert (len(server.asked), server.connections <= 20) == (20, True)


@BLOCKING
def test_eight_threads_share_one_client_and_its_connections(server: Host, ask: Ask) -> None:
    server.will_answer(200, ME)
    start = threading.Barrier(8)

    def use(client: PostHog) -> list[str]:
        start.wait(10)
        return [client.whoami().email for _ in range(5)]

    with PostHog(**ask.options) as client, ThreadPoolExecutor(8) as pool:
        found = [future.result(30) for future in [pool.submit(use, client) for _ in range(8)]]
    assert found == [[ME["email"]] * 5] * 8
    assert len(server.asked) == 40
    assert 1 <= server.connections <= 8


# A client that is closed while one of its calls waits: that call opens no connection, which nobody
# would close, and a later one does.


def closing(server: Host, **options: Any) -> tuple[threading.Event, dict[str, Any]]:
    server.will_answer(503, {}, {"retry-after": "0.3"})
    server.will_answer(200, ME)
    waits = threading.Event()
    told = {"host": server.url, "backoff": Backoff(base=0.0), "on_retry": lambda _: waits.set()}
    return waits, told | options


def test_a_call_that_waits_ends_if_its_client_is_closed(server: Host) -> None:
    waits, options = closing(server)
    with PostHog(KEY, **options) as client, ThreadPoolExecutor(1) as pool:
        call = pool.submit(client.whoami)
        assert waits.wait(10)
        client.close()
        with pytest.raises(hogkit.Unreachable, match="the client was closed") as caught:
            call.result(10)
        assert (caught.value.tries, len(server.asked), server.connections) == (1, 1, 1)
        assert client.whoami().email == ME["email"]
    assert server.connections == 2


@pytest.mark.parametrize("transport", [None, "aiohttp"])
def test_an_awaited_call_that_waits_ends_if_its_client_is_closed(
    server: Host, transport: Any
) -> None:
    if transport is not None:
        pytest.importorskip("aiohttp", reason="the extra aiohttp is not installed")
    waits, options = closing(server, transport=transport)

    async def use() -> None:
        async with AsyncPostHog(KEY, **options) as client:
            call = asyncio.create_task(client.whoami())
            while not waits.is_set():
                await asyncio.sleep(0.01)
            await client.aclose()
            with pytest.raises(hogkit.Unreachable, match="the client was closed") as caught:
                await call
            assert (caught.value.tries, len(server.asked), server.connections) == (1, 1, 1)
            assert (await client.whoami()).email == ME["email"]

    asyncio.run(use())
    gc.collect()
    assert server.connections == 2


# Threads and processes.


def test_event_loops_come_and_go_in_many_threads() -> None:
    options: dict[str, Any] = {"host": "us", "transport": httpx.MockTransport(lambda _: OK)}
    client = AsyncPostHog(KEY, **options, budget=Budget.unlimited())
    before = sys.getswitchinterval()

    async def use() -> None:
        await client.whoami()

    def many() -> None:
        for _ in range(4):
            runners = [asyncio.Runner() for _ in range(10)]
            for runner in runners:
                runner.run(use())
            for at, runner in enumerate(runners):
                if at % 2:
                    runner.run(client.aclose())
                runner.close()

    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(6) as pool:
            for done in [pool.submit(many) for _ in range(6)]:
                done.result(60)
    finally:
        sys.setswitchinterval(before)


OK = httpx.Response(200, json=ME)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing forks here")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_child_does_not_wait_for_what_a_thread_of_its_parent_held(server: Host) -> None:
    server.will_answer(200, ME)
    with PostHog(KEY, host=server.url) as client:
        with client._context.private._alone():
            if (child := os.fork()) == 0:
                signal.alarm(10)
                client.whoami()
                os._exit(0)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert len(server.asked) == 1


@pytest.mark.parametrize("call", [("whoami",), ("capture_now", "e", "ada")])
def test_a_transport_of_the_other_kind_is_a_mistake_of_configuration(
    server: Host, ask: Ask, call: Any
) -> None:
    blocking = ask.kind is PostHog
    ask.options["transport"] = httpx.AsyncHTTPTransport() if blocking else httpx.HTTPTransport()
    said = (
        "AsyncHTTPTransport cannot carry blocking"
        if blocking
        else "HTTPTransport cannot carry awaited"
    )
    with pytest.raises(hogkit.ConfigurationError, match=f"transport: {said} calls"):
        ask(*call)
    assert server.connections == 0


def test_a_transport_of_the_caller_carries_what_httpx_would(ask: Ask) -> None:
    asked: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(200, json=ME)

    ask.options |= {"transport": httpx.MockTransport(answer), "host": "us"}
    assert ask("whoami").email == ME["email"]
    ask("capture_now", "e", "ada")
    assert [str(request.url) for request in asked] == [
        "https://us.posthog.com/api/users/%40me/",
        "https://us.i.posthog.com/i/v0/e/",
    ]
    assert asked[0].headers["authorization"] == f"Bearer {KEY}"
    assert "authorization" not in asked[1].headers


def test_the_time_out_is_for_each_try_and_a_connection_has_ten_seconds(ask: Ask) -> None:
    told: list[Any] = []

    def answer(request: httpx.Request) -> httpx.Response:
        told.append(request.extensions["timeout"])
        return httpx.Response(200, json=ME)

    ask.options |= {"transport": httpx.MockTransport(answer)}
    for seconds in (None, 3):
        ask.options |= {"timeout": seconds} if seconds else {}
        ask("whoami")
    assert [(one["connect"], one["read"], one["write"], one["pool"]) for one in told] == [
        (10.0, 100.0, 100.0, 100.0),
        (3, 3, 3, 3),
    ]
