"""Exports of a sandbox with either client, and servers that lie or fail on the way to it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
from hogkit import AsyncPostHog, Backoff, Budget, PostHog
from hogkit.sandbox import Sandbox
from paging_world import QUICK

KEY = ("timestamp", "uuid", "event", "distinct_id")
PARTS = 500  # rows; small, so that there are many
Change = Callable[[str, dict[str, Any]], Any]  # from the SQL and its answer to another answer


def exported(
    kind: type[Any],
    sandbox: Sandbox,
    *args: Any,
    change: Change | None = None,
    backoff: Backoff = QUICK,
    **options: Any,
) -> Any:
    """What `export` gives."""
    options = {"part_rows": PARTS, **options}
    return asked(
        kind, sandbox, lambda p: p.with_options(backoff=backoff).export(*args, **options), change
    )


def asked(kind: type[Any], sandbox: Sandbox, ask: Callable[[Any], Any], change: Change | None = None) -> Any:  # fmt: skip
    if kind is AsyncPostHog:
        return asyncio.run(_awaited(sandbox, ask, change))
    way = Changing(change) if change else None
    with PostHog(transport=way, **_common(sandbox)) as posthog:
        return ask(posthog)


async def _awaited(sandbox: Sandbox, ask: Callable[[Any], Any], change: Change | None) -> Any:
    way = AsyncChanging(change) if change else None
    async with AsyncPostHog(transport=way, **_common(sandbox)) as posthog:
        return await ask(posthog)


def _common(sandbox: Sandbox) -> dict[str, Any]:
    key = sandbox.environment["POSTHOG_API_KEY"]
    return {"api_key": key, "host": sandbox.url, "backoff": QUICK, "budget": Budget.unlimited()}


class Changing(httpx.BaseTransport):
    """Lets a test change what queries are answered with."""

    def __init__(self, change: Change) -> None:
        self.inner, self.change = httpx.HTTPTransport(), change

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        answer = self.inner.handle_request(request)
        answer.read()
        return changed(request, answer, self.change)

    def close(self) -> None:
        self.inner.close()


class AsyncChanging(httpx.AsyncBaseTransport):
    """The same, awaited."""

    def __init__(self, change: Change) -> None:
        self.inner, self.change = httpx.AsyncHTTPTransport(), change

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        answer = await self.inner.handle_async_request(request)
        await answer.aread()
        return changed(request, answer, self.change)

    async def aclose(self) -> None:
        await self.inner.aclose()


def changed(request: httpx.Request, answer: httpx.Response, change: Change) -> httpx.Response:
    if not request.url.path.endswith("/query/") or answer.status_code != 200:
        return answer
    sql = json.loads(request.content)["query"]["query"]
    told = change(sql, answer.json())
    if isinstance(told, httpx.Response):
        return told
    headers = {name: value for name, value in answer.headers.items() if name.startswith("x-")}
    return httpx.Response(200, json=told, headers=headers)


def is_page(sql: str) -> bool:
    """Whether rows are asked for, and not how many there are."""
    return "LIMIT" in sql and "ORDER BY" in sql and "hogkit_bucket" not in sql


def without(told: dict[str, Any], lost: Callable[[list[Any]], bool]) -> dict[str, Any]:
    """An answer that lacks rows, and says that they are all."""
    rows = [row for row in told["results"] if not lost(row)]
    gone = len(told["results"]) - len(rows)
    if gone and told["columns"][-1].startswith("count()"):
        rows = [[*row[:-1], row[-1] - gone] for row in rows]
    return {**told, "results": rows}


def source(sandbox: Sandbox, columns: str = ", ".join(KEY)) -> list[list[Any]]:
    """The rows that there are, once each, as the engine tells them itself."""
    keys = ", ".join(KEY)
    sql = f"SELECT {columns} FROM events ORDER BY {keys} LIMIT 1 BY {keys} LIMIT 50000"
    with PostHog(**_common(sandbox)) as posthog:
        return posthog.query(
            sql, modifiers={"convertToProjectTimezone": False}, truncated="ignore"
        ).raw


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()]
