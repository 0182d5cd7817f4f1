"""What the policy adds to a call that never has to wait, over a transport that answers at once."""

from __future__ import annotations

import asyncio
import statistics
import time

import httpx
from attrs import frozen
from hogkit import AsyncPostHog, Budget, PostHog, Rate, Window
from hogkit_api.api.annotations import annotations_list
from hogkit_api.client import AuthenticatedClient

HOST = "http://127.0.0.1:1"
KEY = "phx_bench"
CALLS, REPEATS = 200, 31
# Never full, and it counts about as many calls as PostHog's hour has for CRUD (4,800).
WIDE = Rate((Window(1_000_000, 1.0), Window(10_000_000, 2.0)))

AIMS = {"sync": "≤ 60", "async": "≤ 90"}
PAGE = b'{"count": 0, "next": null, "previous": null, "results": []}'


@frozen
class Cost:
    """Microseconds of CPU of a call: in the middle of all repeats, and what the policy adds.

    Attributes:
        least: The same of the fastest repeats, which other load on the machine has spoilt least.
    """

    bare: float
    ours: float
    policy: float
    least: float


def answer(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, headers={"content-type": "application/json"}, content=PAGE)


def main(calls: int = CALLS, repeats: int = REPEATS) -> None:
    """Print a line for each kind of client."""
    costs = {"sync": blocking(calls, repeats), "async": asyncio.run(awaiting(calls, repeats))}
    print(
        f"µs of CPU of annotations_list on httpx.MockTransport, {repeats} × {calls} calls in turn"
    )
    print(f"{'':5}  {'generated':>9}  {'ours':>6}  {'policy':>6}  {'least':>6}  aim")
    for name, cost in costs.items():
        numbers = f"{cost.bare:>9.0f}  {cost.ours:>6.0f}  {cost.policy:>6.0f}  {cost.least:>6.0f}"
        print(f"{name:5}  {numbers}  {AIMS[name]}")


def blocking(calls: int, repeats: int) -> Cost:
    """The clients one after the other, again and again."""
    stub = httpx.MockTransport(answer)
    bare = AuthenticatedClient(base_url=HOST, token=KEY, httpx_args={"transport": stub})
    ours = PostHog(KEY, 1, host=HOST, budget=budget(), transport=stub)
    with bare, ours:
        return compared([_timed(bare, ours.api, calls) for _ in range(repeats + 1)])


async def awaiting(calls: int, repeats: int) -> Cost:
    """The same, awaited one by one."""
    stub = httpx.MockTransport(answer)
    bare = AuthenticatedClient(base_url=HOST, token=KEY, httpx_args={"transport": stub})
    ours = AsyncPostHog(KEY, 1, host=HOST, budget=budget(), transport=stub)
    async with bare, ours:
        return compared([await _awaited(bare, ours.api, calls) for _ in range(repeats + 1)])


def budget() -> Budget:
    return Budget(rates={"crud": WIDE})


def compared(found: list[tuple[float, float]]) -> Cost:
    """The first repeat is not counted: it imports, and fills the budget."""
    pairs = [(bare * 1e6, ours * 1e6) for bare, ours in found[1:]]
    bare, ours = zip(*pairs, strict=True)
    return Cost(
        statistics.median(bare),
        statistics.median(ours),
        statistics.median(mine - other for other, mine in pairs),
        min(ours) - min(bare),
    )


def _timed(bare: AuthenticatedClient, ours: AuthenticatedClient, calls: int) -> tuple[float, float]:
    return _seconds(bare, calls), _seconds(ours, calls)


def _seconds(client: AuthenticatedClient, calls: int) -> float:
    started = time.process_time()
    for _ in range(calls):
        annotations_list.sync("1", client=client)
    return (time.process_time() - started) / calls


async def _awaited(
    bare: AuthenticatedClient, ours: AuthenticatedClient, calls: int
) -> tuple[float, float]:
    return await _seconds_awaited(bare, calls), await _seconds_awaited(ours, calls)


async def _seconds_awaited(client: AuthenticatedClient, calls: int) -> float:
    started = time.process_time()
    for _ in range(calls):
        await annotations_list.asyncio("1", client=client)
    return (time.process_time() - started) / calls
