"""A slot is held as long as a client's call is under way, and freed however it ends."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from hogkit import AsyncPostHog, Backoff, Budget, PostHog, Unreachable
from hogkit.limits.turns import Outcome
from turning import HOST, budget, free, state, take

KEY = "phx_turns0123456789abcdefghij"


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """In two pieces, between which something happens."""

    def __init__(self, between: Callable[[], Any]) -> None:
        self.between = between

    def __iter__(self) -> Iterator[bytes]:
        yield b'{"results": '
        self.between()
        yield b"[]}"

    async def __aiter__(self) -> Any:
        yield b'{"results": '
        self.between()
        await asyncio.sleep(0.01)
        yield b"[]}"


def call(kind: Any, shared: Budget, between: Callable[[], Any]) -> Any:
    """One query, during whose answer `between` is called."""
    json = {"content-type": "application/json"}
    client = kind(
        KEY, 7, host=HOST, budget=shared, backoff=Backoff(tries=1),
        transport=httpx.MockTransport(lambda _: httpx.Response(200, headers=json, stream=Body(between))),
    )  # fmt: skip
    if kind is PostHog:
        with client:
            return client.query("SELECT 1")

    async def awaiting() -> Any:
        async with client:
            return await client.query("SELECT 1")

    return asyncio.run(awaiting())


@pytest.mark.parametrize("kind", [PostHog, AsyncPostHog])
def test_a_slot_is_held_until_the_body_is_read(kind: Any) -> None:
    shared, seen = budget(at_once=3), list[int]()
    call(kind, shared, lambda: seen.append(state(shared).running))
    assert seen == [1]
    free(shared)


@pytest.mark.parametrize("kind", [PostHog, AsyncPostHog])
@pytest.mark.parametrize(
    ("error", "raised"),
    [
        (httpx.ReadError("broke"), Unreachable),
        (KeyboardInterrupt(), KeyboardInterrupt),
        (asyncio.CancelledError(), asyncio.CancelledError),
        (ZeroDivisionError(), ZeroDivisionError),
    ],
)
def test_a_slot_is_freed_however_the_call_ends(
    kind: Any, error: BaseException, raised: type[BaseException]
) -> None:
    shared = budget(at_once=1)

    def breaks() -> None:
        raise error

    with pytest.raises(raised):
        call(kind, shared, breaks)
    free(shared)
    take(shared, patience=0.0).settle(Outcome())


def test_a_task_that_is_cancelled_while_it_reads_frees_its_slot() -> None:
    shared = budget(at_once=1)

    def cancels() -> None:
        task = asyncio.current_task()
        assert task is not None
        task.cancel()

    with pytest.raises(asyncio.CancelledError):
        call(AsyncPostHog, shared, cancels)
    free(shared)
