"""Lists that are left in the middle, or broken off: nothing hangs, nothing is left behind, and the client goes on."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import hogkit
import pytest
from answering import KEY, Asked, Host, hosting, serving
from hogkit import AsyncPostHog, PostHog
from list_world import Listed, things

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)

ROOT = Path(__file__).parents[1]
both_ways = pytest.mark.parametrize("ahead", [False, True], ids=["plain", "ahead"])


def made(server: Host, kind: Any) -> Any:
    return kind(KEY, 7, host=server.url)


BEFORE: set[threading.Thread] = set()


@pytest.fixture(autouse=True)
def _threads() -> None:
    BEFORE.clear()
    BEFORE.update(threading.enumerate())


def ended(name: str) -> bool:
    """Whether no thread of that name is left, after a while; other tests left those of `BEFORE`."""
    until = time.monotonic() + 5.0
    while time.monotonic() < until:
        now = [thread for thread in threading.enumerate() if thread.name.startswith(name)]
        if not set(now) - BEFORE:
            return True
        time.sleep(0.01)
    return False


@both_ways
def test_who_leaves_a_list_leaves_nothing(server: Host, ahead: bool) -> None:
    Listed("feature_flags", things("feature_flags", 9), 2).on(server)
    with made(server, PostHog) as posthog:
        for item in posthog.feature_flags.list(ahead=ahead):
            assert item.id == 1
            break
        assert posthog.feature_flags.list(ahead=ahead).first() == {**things("feature_flags", 1)[0]}
        assert len(list(posthog.feature_flags.list(ahead=ahead))) == 9
    assert ended("hogkit-page")


@both_ways
def test_who_leaves_an_awaited_list_leaves_nothing(server: Host, ahead: bool) -> None:
    Listed("feature_flags", things("feature_flags", 9), 2).on(server)

    async def use() -> None:
        async with made(server, AsyncPostHog) as posthog:
            async for item in posthog.feature_flags.list(ahead=ahead):
                assert item.id == 1
                break
            gc.collect()
            await asyncio.sleep(0.05)
            assert [
                task.get_name() for task in asyncio.all_tasks() if "hogkit" in task.get_name()
            ] == []
            assert len([item async for item in posthog.feature_flags.list(ahead=ahead)]) == 9

    asyncio.run(use())


def test_a_list_goes_on_after_its_client_was_closed(server: Host) -> None:
    Listed("feature_flags", things("feature_flags", 5), 2).on(server)
    with made(server, PostHog) as posthog:
        items = iter(posthog.feature_flags.list())
        assert next(items).id == 1
        posthog.close()
        assert [item.id for item in items] == [2, 3, 4, 5]


def test_an_awaited_list_goes_on_after_its_client_was_closed(server: Host) -> None:
    Listed("feature_flags", things("feature_flags", 5), 2).on(server)

    async def use() -> None:
        async with made(server, AsyncPostHog) as posthog:
            items = aiter(posthog.feature_flags.list())
            assert (await anext(items)).id == 1
            await posthog.aclose()
            assert [item.id async for item in items] == [2, 3, 4, 5]

    asyncio.run(use())


def hanging(server: Host) -> None:
    """After one page."""
    server.will_answer(200, {"results": [{"id": 1}], "next": "?offset=1"})
    server.will_say_nothing()


def waited_for(server: Host, count: int) -> None:
    until = time.monotonic() + 5.0
    while len(server.asked) < count:
        assert time.monotonic() < until
        time.sleep(0.01)


def test_a_page_that_is_waited_for_ends_with_its_client(server: Host) -> None:
    hanging(server)
    with made(server, PostHog) as posthog:
        items = iter(posthog.feature_flags.list(ahead=True))
        assert next(items).id == 1
        waited_for(server, 2)
        posthog.close()
        server.over.set()  # a thread cannot be woken from its socket
        with pytest.raises(hogkit.Unreachable, match="the client was closed"):
            next(items)
        assert list(items) == []


def test_an_awaited_page_ends_with_its_client(server: Host) -> None:
    hanging(server)

    async def use() -> None:
        async with made(server, AsyncPostHog) as posthog:
            items = aiter(posthog.feature_flags.list(ahead=True))
            assert (await anext(items)).id == 1
            await asyncio.to_thread(waited_for, server, 2)
            await posthog.aclose()
            with pytest.raises(hogkit.Unreachable, match="the client was closed"):
                await anext(items)
            assert [item async for item in items] == []

    asyncio.run(use())


def test_a_page_that_nobody_awaits_any_more_is_given_up(server: Host) -> None:
    hanging(server)

    async def use() -> None:
        async with made(server, AsyncPostHog) as posthog:
            async for item in posthog.feature_flags.list(ahead=True):
                assert item.id == 1
                await asyncio.to_thread(waited_for, server, 2)
                break
            gc.collect()
            await asyncio.sleep(0.1)
            assert not [task for task in asyncio.all_tasks() if "hogkit" in task.get_name()]

    asyncio.run(use())


def test_an_awaited_list_can_be_cancelled(server: Host) -> None:
    server.will_say_nothing()

    async def use() -> None:
        async with made(server, AsyncPostHog) as posthog:
            for ahead in (False, True):
                with pytest.raises(TimeoutError):
                    async with asyncio.timeout(0.2):
                        _ = [item async for item in posthog.feature_flags.list(ahead=ahead)]

    asyncio.run(use())
    assert len(server.asked) == 2


class Interrupted:
    """Ctrl-C at a page, once it was asked for."""

    def __init__(self, listed: Listed, page: int) -> None:
        self.listed, self.page = listed, page

    def __call__(self, asked: Asked) -> Any:
        if self.listed.sent == self.page:
            threading.Timer(0.05, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
            time.sleep(1.5)
        return self.listed.answer(asked)


@both_ways
@pytest.mark.parametrize("page", [0, 1, 2])
def test_ctrl_c_ends_at_once_and_the_client_goes_on(server: Host, ahead: bool, page: int) -> None:
    listed = Listed("feature_flags", things("feature_flags", 9), 2, server.url)
    server.will_work_out(Interrupted(listed, page))
    found: list[int] = []
    with made(server, PostHog) as posthog:
        items = posthog.feature_flags.list(ahead=ahead)
        began = time.monotonic()
        with pytest.raises(KeyboardInterrupt):
            found.extend(item.id for item in items)
        assert time.monotonic() - began < 1.2
        assert found == list(range(1, 2 * page + 1))
        listed.sent = 9
        assert [item.id for item in posthog.feature_flags.list()] == list(range(1, 10))
    assert ended("hogkit-page")


PROGRAM = """
import sys
sys.path[:0] = {path!r}
from hogkit import PostHog
posthog = PostHog({key!r}, 7, host={host!r})
for item in posthog.feature_flags.list(ahead={ahead}):
    print(item.id, flush=True)
"""


@both_ways
def test_ctrl_c_ends_a_program_that_waits_for_a_page(server: Host, ahead: bool) -> None:
    hanging(server)
    paths = [str(ROOT / name) for name in ("facade", "generated")]
    code = PROGRAM.format(path=paths, key=KEY, host=server.url, ahead=ahead)
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:  # fmt: skip
        assert program.stdout is not None
        assert program.stdout.readline() == "1\n"
        waited_for(server, 2)
        began = time.monotonic()
        program.send_signal(signal.SIGINT)
        _, error = program.communicate(timeout=10)
    assert time.monotonic() - began < 5
    assert program.returncode != 0
    assert "KeyboardInterrupt" in error


def test_a_forked_process_reads_a_list_of_its_own(server: Host) -> None:
    Listed("feature_flags", things("feature_flags", 5), 2).on(server)
    with made(server, PostHog) as posthog:
        items = iter(posthog.feature_flags.list())
        assert next(items).id == 1
        read, write = os.pipe()
        if (child := os.fork()) == 0:
            with contextlib.suppress(BaseException):
                os.write(write, str(len(list(posthog.feature_flags.list()))).encode())
            os._exit(0)
        os.close(write)
        os.waitpid(child, 0)
        assert os.read(read, 10) == b"5"
        os.close(read)
        assert [item.id for item in items] == [2, 3, 4, 5]
