"""Events in a sandbox with its engine, and runs over them with either client."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

import pytest
from hogkit import AsyncPostHog, Backoff, PostHog, ServerError
from hogkit.sandbox import Sandbox

BEGIN = datetime(2026, 3, 20, tzinfo=UTC)  # clocks go forward in Europe on the 29th
DAY = timedelta(days=1)
KINDS = (PostHog, AsyncPostHog)
IDS = ("blocking", "awaiting")
# Retries are tried elsewhere; here they only have to be many and quick.
QUICK = Backoff(tries=12, base=0.001, max_wait=30)


class Key(NamedTuple):
    """What tells one event from another."""

    timestamp: datetime
    uuid: UUID
    event: str
    distinct_id: str

    @property
    def place(self) -> tuple[datetime, int, int, bytes, bytes]:
        """Where ClickHouse has it: UUIDs by their second half first, texts by their bytes."""
        number = self.uuid.int
        half = (1 << 64) - 1
        return (
            self.timestamp, number & half, number >> 64, self.event.encode(), self.distinct_id.encode()
        )  # fmt: skip


def served() -> Iterator[Sandbox]:
    """A sandbox for a module, whose project is not in UTC."""
    with Sandbox(seed=False, timezone="America/New_York") as sandbox:
        yield sandbox


def emptied(sandbox: Sandbox) -> Sandbox:
    """The same for each test."""
    sandbox.reset()
    return sandbox


def each(request: pytest.FixtureRequest) -> Any:
    """Each kind of client."""
    return request.param


def capture(sandbox: Sandbox, keys: Iterable[Key]) -> None:
    """Over HTTP, as events come."""
    import httpx

    batch = [
        {
            "event": key.event,
            "distinct_id": key.distinct_id,
            "uuid": str(key.uuid),
            "timestamp": key.timestamp.isoformat(),
            "properties": {"$process_person_profile": False},
        }
        for key in keys
    ]
    if batch:
        token = sandbox.environment["POSTHOG_PROJECT_API_KEY"]
        body = {"api_key": token, "batch": batch}
        httpx.post(f"{sandbox.url}/batch/", json=body, timeout=60).raise_for_status()


def client(kind: type[Any], sandbox: Sandbox, **options: Any) -> Any:
    return kind(
        sandbox.environment["POSTHOG_API_KEY"], host=sandbox.url, **{"backoff": QUICK, **options}
    )


Begun = Callable[[Any], Any]  # from a client to a run
Seen = Callable[[int], None]  # told how many were had so far


def rows(
    kind: type[Any],
    sandbox: Sandbox,
    begin: Begun,
    seen: Seen | None = None,
    most: int | None = None,
    failing: int = 0,
) -> tuple[list[tuple[Any, ...]], str]:
    """What a run gives row by row, up to so many, and its cursor then.

    Args:
        failing: How often it may fail, and is iterated over again.
    """
    if kind is AsyncPostHog:
        return asyncio.run(_awaited(sandbox, begin, seen, most, failing))
    got: list[tuple[Any, ...]] = []
    with client(kind, sandbox) as posthog:
        run = begin(posthog)
        while most != 0:
            try:
                for row in run.rows():
                    got.append(row)
                    if seen is not None:
                        seen(len(got))
                    if len(got) == most:
                        break
                break
            except ServerError:
                failing = _less(failing)
        return got, run.cursor


async def _awaited(
    sandbox: Sandbox, begin: Begun, seen: Seen | None, most: int | None, failing: int
) -> tuple[list[tuple[Any, ...]], str]:
    got: list[tuple[Any, ...]] = []
    async with client(AsyncPostHog, sandbox) as posthog:
        run = begin(posthog)
        while most != 0:
            try:
                async for row in run.rows():
                    got.append(row)
                    if seen is not None:
                        seen(len(got))
                    if len(got) == most:
                        break
                break
            except ServerError:
                failing = _less(failing)
        cursor: str = run.cursor
        await run.aclose()
        return got, cursor


def _less(failing: int) -> int:
    if not failing:
        raise
    return failing - 1


def keys(found: Iterable[Sequence[Any]]) -> list[Key]:
    """Rows of (timestamp, uuid, event, distinct_id)."""
    return [Key(*row) for row in found]


def pieces(
    kind: type[Any], sandbox: Sandbox, begin: Callable[[Any, str | None], Any], sizes: Iterator[int]
) -> list[tuple[Any, ...]]:
    """What runs give that each go on where the last one was left."""
    got: list[tuple[Any, ...]] = []
    cursor: str | None = None
    for size in sizes:
        more, cursor = rows(kind, sandbox, lambda posthog: begin(posthog, cursor), most=size)  # noqa: B023
        got += more
    more, _ = rows(kind, sandbox, lambda posthog: begin(posthog, cursor))
    return got + more
