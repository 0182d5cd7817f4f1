"""Calls a server that has limits until it is stopped: `limit_caller HOW URL [MORE]`.

When all is ready it prints the seconds of CPU that this took. It begins when it reads a line.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from http import HTTPStatus
from importlib import import_module
from typing import TYPE_CHECKING, Any

from .limit_oracle import WINDOWS

if TYPE_CHECKING:
    from hogkit import Budget

KEY = "phx_sandbox_personal_key"
IN_FLIGHT = 8


def begin() -> None:
    print(time.process_time(), flush=True)
    sys.stdin.readline()


def _budget(**where: Any) -> Budget:
    from hogkit import Budget, Rate, Window

    return Budget(rates={"crud": Rate(tuple(Window(*window) for window in WINDOWS))}, **where)


def ours(url: str, store: str = "", where: str = "") -> None:
    """As fast as the budget lets it, which a file or a Redis may keep."""
    from hogkit import PostHog

    budget = _budget(**{store: where} if store else {})
    with PostHog(KEY, 1, host=url, budget=budget) as posthog:
        posthog.api.get_httpx_client()  # which imports httpx
        begin()
        while True:
            posthog.whoami()


def ours_awaited(url: str) -> None:
    """The same with several calls in flight."""
    import asyncio

    from hogkit import AsyncPostHog

    async def calls(posthog: AsyncPostHog) -> None:
        while True:
            await posthog.whoami()

    async def all_calls() -> None:
        async with AsyncPostHog(KEY, 1, host=url, budget=_budget()) as posthog:
            posthog.api.get_async_httpx_client()
            begin()
            await asyncio.gather(*(calls(posthog) for _ in range(IN_FLIGHT)))

    asyncio.run(all_calls())


def bare(url: str, seconds: str) -> None:
    """The generated client, and a sleep between two calls; it takes a refusal as it comes."""
    from hogkit_api.api.users import users_retrieve
    from hogkit_api.client import AuthenticatedClient

    pause = float(seconds)
    with AuthenticatedClient(base_url=url, token=KEY) as client:
        begin()
        while True:
            users_retrieve.sync_detailed("@me", client=client)
            time.sleep(pause)


def retrying(url: str) -> None:
    """httpx and tenacity, as its documentation has them: full jitter, or what the server said."""
    import httpx

    tenacity: Any = import_module("tenacity")
    jitter: Any = tenacity.wait_random_exponential(multiplier=1, max=60)

    def wait(state: Any) -> float:
        told = state.outcome.exception().response.headers.get("retry-after")
        return float(told) if told else float(jitter(state))

    retry: Any = tenacity.Retrying(
        retry=tenacity.retry_if_exception(_refused), wait=wait, reraise=True
    )
    with httpx.Client(base_url=url, headers={"Authorization": f"Bearer {KEY}"}) as client:
        begin()
        while True:
            retry(lambda: client.get("/api/users/@me/").raise_for_status())


def _refused(error: BaseException) -> bool:
    answer: Any = getattr(error, "response", None)
    return answer is not None and answer.status_code == HTTPStatus.TOO_MANY_REQUESTS


HOW: dict[str, Callable[..., None]] = {
    "ours": ours,
    "ours-awaited": ours_awaited,
    "bare": bare,
    "tenacity": retrying,
}

if __name__ == "__main__":
    how, *rest = sys.argv[1:]
    HOW[how](*rest)
