"""Calls on each kind of client to a server that breaks, and that they leave nothing behind."""

from __future__ import annotations

import asyncio
import gc
import signal
import threading
import time
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import hogkit
import pytest
from answering import KEY, PROJECT, TOKEN, connection
from attrs import evolve, frozen
from breaking import Breaking, soon
from hogkit import AsyncPostHog, Backoff, PostHog
from hogkit.public import post

TRIES = 4
BACKOFF = Backoff(tries=TRIES, base=0.003)
SLACK = 1.0  # seconds that a busy machine may take on top
LARGE = {"p": "x" * 8_000_000}  # more than both sides' buffers hold
FILES = Path("/proc/self/fd")
KINDS = ["blocking", "awaiting", "aiohttp"]


# Calls.


@frozen
class Call:
    """A call, and what the server sees of it."""

    name: str
    method: str
    path: str
    made: Callable[[Any], Any]
    harmless: bool = True

    @property
    def seen(self) -> tuple[str, str]:
        return self.method, self.path

    def tries(self, error: hogkit.Unreachable) -> int:
        """A write that may have arrived is not sent again."""
        return TRIES if self.harmless or not error.reached else 1


ANNOTATIONS = f"/api/projects/{PROJECT}/annotations/"
READ = Call("read", "GET", "/api/users/%40me/", lambda it: it.whoami())
QUERY = Call("query", "POST", f"/api/projects/{PROJECT}/query/", lambda it: it.query("SELECT 1"))
CREATE = Call(
    "create", "POST", ANNOTATIONS, lambda it: connection(it).post(ANNOTATIONS, json={"content": "a"}), harmless=False,
)  # fmt: skip
INGEST = Call("ingest", "POST", "/i/v0/e/", lambda it: it.capture_now("e", "ada"))
DELETE = Call(
    "delete", "DELETE", f"{ANNOTATIONS}1/", lambda it: connection(it).delete(f"{ANNOTATIONS}1/")
)
LARGE_CREATE = evolve(
    CREATE, name="large create", made=lambda it: connection(it).post(ANNOTATIONS, json=LARGE)
)
LARGE_INGEST = Call("large ingest", "POST", "/batch/", lambda it: _batch(it, LARGE))
CALLS = (READ, QUERY, CREATE, INGEST, DELETE)


def _batch(client: Any, *events: Any) -> Any:
    """As a sender sends one."""
    step = post(client._context, "/batch/", {"batch": events})
    return step.blocking() if isinstance(client, PostHog) else step.awaiting()


def each(calls: tuple[Call, ...]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("call", calls, ids=lambda call: call.name)


every_call = each(CALLS)
a_read_and_a_write = each((READ, CREATE))
blocking = pytest.mark.parametrize("driver", ["blocking"], indirect=True)


class Driver:
    """A client of one kind, and the event loop that it needs."""

    def __init__(self, kind: str, url: str) -> None:
        self.kind = kind
        self.options: dict[str, Any] = {
            "api_key": KEY, "project_id": PROJECT, "project_api_key": TOKEN, "host": url, "timeout": 5.0, "backoff": BACKOFF,
            "transport": "aiohttp" if kind == "aiohttp" else None,
        }  # fmt: skip
        self.runner = None if kind == "blocking" else asyncio.Runner()
        self._client: Any = None
        self.closed = False

    @property
    def client(self) -> Any:
        if self._client is None:
            self._client = (AsyncPostHog if self.runner else PostHog)(**self.options)
        return self._client

    def do(self, call: Call) -> Any:
        return self.run(lambda: call.made(self.client))

    def fails(self, call: Call) -> hogkit.Unreachable:
        """The error, once it is sure that it is one line without a key."""
        with pytest.raises(hogkit.Unreachable) as caught:
            self.do(call)
        error = caught.value
        told = f"{error}{error!r}{error.__cause__!r}"
        assert KEY not in told
        assert TOKEN not in told
        assert len(str(error).splitlines()) == 1
        assert (error.method, len(error.reason) < 200) == (call.method, True)
        return error

    def together(self, calls: tuple[Call, ...]) -> list[Any]:
        """All at once."""
        if self.runner is None:
            with ThreadPoolExecutor(len(calls)) as pool:
                return list(pool.map(self.do, calls))

        async def gathered() -> list[Any]:
            return await asyncio.gather(*(call.made(self.client) for call in calls))

        return self.runner.run(gathered())

    def run(self, action: Callable[[], Any]) -> Any:
        if self.runner is None:
            return action()

        async def awaited() -> Any:
            return await action()

        return self.runner.run(awaited())

    def breaks_off(self, call: Call, when: Callable[[], bool]) -> None:
        """Break it off at a moment: with Ctrl-C, or by cancelling its task."""
        if self.runner is None:
            with interrupting(when), pytest.raises(KeyboardInterrupt):
                self.do(call)
            return

        async def cancelled() -> None:
            task = asyncio.ensure_future(call.made(self.client))
            while not when():
                await asyncio.sleep(0.002)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            await asyncio.sleep(0)  # as in `_closed`
            assert asyncio.all_tasks() == {asyncio.current_task()}

        self.runner.run(cancelled())

    def settled(self, server: Breaking) -> bool:
        """Whether no connection is open, soon."""
        if self.runner is None:
            return soon(lambda: not server.open)

        async def settled() -> bool:
            until = time.monotonic() + 2
            while server.open and time.monotonic() < until:
                await asyncio.sleep(0.002)
            return not server.open

        return self.runner.run(settled())

    def close(self, server: Breaking) -> None:
        """Close the client: then nothing is open, and nothing runs."""
        if self.closed:
            return
        self.closed = True
        if self.runner is None:
            self.client.close()
        else:
            self.runner.run(self._closed())
        assert self.settled(server)
        if self.runner is not None:
            self.runner.close()

    async def _closed(self) -> None:
        await asyncio.sleep(0)  # for generators that a broken answer left half-way
        await self.client.aclose()
        assert asyncio.all_tasks() == {asyncio.current_task()}


@contextmanager
def interrupting(when: Callable[[], bool]) -> Generator[None]:
    def interrupt() -> None:
        if soon(when, 5):
            signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)

    thread = threading.Thread(target=interrupt)
    thread.start()
    try:
        yield
    finally:
        thread.join()


@contextmanager
def lasting(least: float, most: float, slack: float = SLACK) -> Generator[None]:
    started = time.perf_counter()
    yield
    took = time.perf_counter() - started
    assert least - 0.02 <= took <= most + slack


def sockets() -> int:
    """How many this process has open, where the system tells."""
    found = 0
    for file in FILES.iterdir() if FILES.exists() else ():
        with suppress(OSError):  # the one that lists them
            found += str(file.readlink()).startswith("socket:")
    return found


# Fixtures.


def hosting() -> Iterator[Breaking]:
    host = Breaking()
    gc.collect()
    gc.freeze()  # what is here now is looked through once, and not after each test
    yield host
    gc.unfreeze()
    host.close()


def serving(breaking: Breaking) -> Iterator[Breaking]:
    with nothing_left(breaking):
        yield breaking


@contextmanager
def nothing_left(server: Breaking) -> Generator[None]:
    """No connection, task, thread or socket that was not there before."""
    server.forget()
    before = sockets(), threads()
    yield
    server.drop()
    gc.collect()
    assert soon(lambda: (sockets(), threads()) == before), (before, sockets(), threads())


def threads() -> set[str]:
    return {thread.name for thread in threading.enumerate() if thread.name != "breaking"}


def driving(request: pytest.FixtureRequest, server: Breaking) -> Iterator[Driver]:
    if request.param == "aiohttp":
        pytest.importorskip("aiohttp", reason="the extra aiohttp is not installed")
    made = Driver(request.param, server.url)
    yield made
    made.close(server)
