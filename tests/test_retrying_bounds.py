"""The bounds of a call and its tries: deadline and time-out, and how a wait is broken off."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from typing import Any

import pytest
from answering import BOTH, KEY, Ask, Host, Request, encoded, hosting, serving
from hogkit import ApiError, AsyncPostHog, Backoff, PostHog, ServerError, Unreachable
from list_world import listed
from resending import PAGE, asking_quickly, said, sending

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
ask = pytest.fixture(name="ask", params=BOTH)(asking_quickly)


# Time.


@pytest.mark.parametrize("where", ["client", "options"])
@pytest.mark.parametrize("how", ["waits", "silent"])
def test_a_call_ends_by_its_deadline(server: Host, ask: Ask, where: str, how: str) -> None:
    if how == "silent":
        server.will_say_nothing()
    else:
        server.will_answer(503, said("error"), {"retry-after": "0.15"})
    ask.options["backoff"] = Backoff(tries=1_000, base=0.0)
    ask.options |= {"deadline": 0.5} if where == "client" else {}

    def call(client: Any) -> Any:
        return (client if where == "client" else client.with_options(deadline=0.5)).whoami()

    began = time.monotonic()
    with pytest.raises((ApiError, Unreachable)):
        ask.run(call)
    assert time.monotonic() - began < 1.5
    assert len(server.asked) in ((1,) if how == "silent" else (2, 3, 4))  # a slow machine has fewer


def test_a_deadline_counts_for_all_pages_of_a_call(server: Host, ask: Ask) -> None:
    ask.options["deadline"] = 0.6
    server._answers.append(slow_page)
    began = time.monotonic()
    with pytest.raises(Unreachable):
        ask("feature_flags.get", key="beta")
    assert time.monotonic() - began < 2.0
    assert 2 <= len(server.asked) <= 4


def test_a_deadline_counts_for_each_page_of_a_list(server: Host, ask: Ask) -> None:
    ask.options["deadline"] = 0.6
    server._answers.append(slow_page)
    assert len(listed(ask, "feature_flags", limit=5)) == 5
    assert len(server.asked) == 5


def slow_page(request: Request) -> None:
    """One of 20 pages, after 0.2 s."""
    time.sleep(0.2)
    offset = int(request.path.partition("offset=")[2].partition("&")[0] or 0)
    following = f"?offset={offset + 100}" if offset < 1900 else None
    body = json.dumps({"results": [{"id": offset, "key": "no"}], "next": following}).encode()
    kind = {"content-type": "application/json", "content-length": str(len(body))}
    request.wfile.write(encoded(200, kind, body))


def test_a_deadline_of_one_call_is_not_that_of_the_next(server: Host, ask: Ask) -> None:
    ask.options["deadline"] = 0.4
    server.will_answer(200, {"email": "ada@example.com"})

    def blocking(client: PostHog) -> None:
        client.whoami()
        time.sleep(0.5)
        client.whoami()

    async def awaiting(client: AsyncPostHog) -> None:
        await client.whoami()
        await asyncio.sleep(0.5)
        await client.whoami()

    ask.run(blocking if ask.kind is PostHog else awaiting)
    assert len(server.asked) == 2


def test_a_try_ends_by_its_time_out_however_its_answer_drips(server: Host, ask: Ask) -> None:
    ask.options |= {"timeout": 0.3, "backoff": Backoff(tries=2, base=0.0)}
    server._answers.append(dripping)
    began = time.monotonic()
    error = sending(ask, "GET")
    assert 0.5 < time.monotonic() - began < 2.0
    assert isinstance(error, Unreachable)
    assert (error.tries, len(server.asked)) == (2, 2)


def dripping(request: Request) -> None:
    request.wfile.write(encoded(200, {"content-type": "text/plain", "content-length": "1000"}, b""))
    for _ in range(100):
        request.wfile.write(b".")
        time.sleep(0.05)


def test_a_wait_that_is_cancelled_ends_at_once(server: Host) -> None:
    server.will_answer(503, said("error"), {"retry-after": "30"})
    took: list[float] = []

    async def cancels() -> None:
        async with AsyncPostHog(KEY, 7, host=server.url) as posthog:
            task = asyncio.create_task(posthog.whoami())
            while not server.asked:
                await asyncio.sleep(0.01)
            await asyncio.sleep(0.2)
            began = time.monotonic()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            took.append(time.monotonic() - began)
            assert len(asyncio.all_tasks()) == 1

    asyncio.run(cancels())
    assert took[0] < 0.05
    assert len(server.asked) == 1


WAITS = """
import sys, hogkit
def told(event):
    print("waits", flush=True)
client = hogkit.PostHog(sys.argv[1], 7, host=sys.argv[2], on_retry=told)
try:
    client.whoami()
except KeyboardInterrupt:
    print("interrupted", [s.running + s.waiting for s in client.budget.state()], flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_ctrl_c_ends_a_wait(server: Host) -> None:
    server.will_answer(503, said("error"), {"retry-after": "30"})
    code = f"import signal; signal.signal(signal.SIGINT, signal.default_int_handler){WAITS}"
    path = os.pathsep.join(sys.path)
    environment = {**os.environ, "PYTHONPATH": path, "HOGKIT_BUDGET": "process"}
    with subprocess.Popen(
        [sys.executable, "-c", code, KEY, server.url], stdout=subprocess.PIPE, text=True, env=environment
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stdout.readline() == "waits\n"
        time.sleep(0.1)
        began = time.monotonic()
        process.send_signal(signal.SIGINT)
        assert process.stdout.readline() == f"interrupted {[0] * 6}\n"
        assert time.monotonic() - began < 1.0
    assert process.returncode == 0


# Other bounds, over the same connections.


def test_other_bounds_leave_the_client_as_it_was(server: Host, ask: Ask) -> None:
    server.will_answer(502, PAGE, kind="text/html")

    def counted(client: Any) -> Any:
        return client.with_options(backoff=Backoff(tries=2, base=0.0)).whoami()

    with pytest.raises(ServerError) as caught:
        ask.run(counted)
    assert (caught.value.tries, len(server.asked)) == (2, 2)
    with pytest.raises(ServerError) as caught:
        ask("whoami")
    assert (caught.value.tries, len(server.asked)) == (4, 6)


def test_other_bounds_go_over_the_same_connection(server: Host) -> None:
    server.will_answer(200, {"email": "ada@example.com"})
    with PostHog(KEY, 7, host=server.url) as posthog:
        posthog.whoami()
        posthog.with_options(timeout=5.0, deadline=9.0).whoami()
        posthog.whoami()
    assert (len(server.asked), server.connections) == (3, 1)
