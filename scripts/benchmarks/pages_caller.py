"""Reads so many pages and says what that cost: `pages_caller HOW URL KIND SIZE PAGES`.

It prints JSON: rows, seconds, seconds of CPU in all threads, and of each page the memory in MB that was
resident at most since the one before. It needs the /proc of Linux.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Callable, Iterable
from importlib import import_module
from itertools import islice
from typing import Any

from .ingest_caller import FACADE, forget_peak, memory
from .pages_rows import BEGIN, COLUMNS, DAY

KEY = "phx_bench"
PATH = "/api/projects/1/query/"
WARM = 2  # pages that are read before the clock starts: what is imported late is there then

Note = Callable[[int], object]  # told how many rows of a page were looked at
Read = Callable[[int, Note], None]  # so many pages


class Meter:
    """What reading costs from the moment when this is made."""

    def __init__(self) -> None:
        self.rows = 0
        self.peaks: list[float] = []
        forget_peak()
        self.cpu = time.process_time()
        self.started = time.perf_counter()

    def note(self, rows: int) -> None:
        self.rows += rows
        self.peaks.append(memory("VmHWM"))
        forget_peak()

    def tell(self) -> None:
        found = {
            "rows": self.rows,
            "seconds": time.perf_counter() - self.started,
            "cpu": time.process_time() - self.cpu,
            "peaks": self.peaks,
        }
        print(json.dumps(found), flush=True)


def measure(read: Read, pages: int) -> None:
    read(min(WARM, pages), bool)
    meter = Meter()
    read(pages, meter.note)
    meter.tell()


def walked(rows: Iterable[object]) -> int:
    """Look at each row."""
    number = 0
    for _ in rows:
        number += 1
    return number


def plain(url: str, _kind: str, _size: int, pages: int) -> None:
    """What one writes first."""
    _loop(url, pages, lambda answer: answer.json())


def plain_orjson(url: str, _kind: str, _size: int, pages: int) -> None:
    """The same with a quicker parser."""
    loads: Any = import_module("orjson").loads
    _loop(url, pages, lambda answer: loads(answer.content))


def _loop(url: str, pages: int, parse: Callable[[Any], Any]) -> None:
    import httpx

    with httpx.Client(base_url=url) as client:

        def read(pages: int, note: Note) -> None:
            for page in range(pages):
                answer = client.post(PATH, json={"page": page}).raise_for_status()
                note(walked(parse(answer)["results"]))

        measure(read, pages)


def alone(url: str, _kind: str, _size: int, pages: int) -> None:
    """The limit: orjson, and nothing is sent."""
    import httpx

    loads: Any = import_module("orjson").loads
    content = httpx.post(f"{url}{PATH}", json={"page": 0}).raise_for_status().content

    def read(pages: int, note: Note) -> None:
        for _ in range(pages):
            note(walked(loads(content)["results"]))

    measure(read, pages)


def ours(url: str, kind: str, _size: int, pages: int) -> None:
    """Page by page, with the rows as they were sent."""
    with _client("PostHog", url) as posthog:

        def read(pages: int, note: Note) -> None:
            for page in _begun(posthog, kind, pages).pages():
                note(walked(page.raw))

        measure(read, pages)


def ours_typed(url: str, kind: str, size: int, pages: int) -> None:
    """Row by row, with datetimes, UUIDs and dictionaries."""
    with _client("PostHog", url) as posthog:

        def read(pages: int, note: Note) -> None:
            rows = iter(_begun(posthog, kind, pages))
            while number := walked(islice(rows, size)):
                note(number)

        measure(read, pages)


def ours_awaited(url: str, kind: str, _size: int, pages: int) -> None:
    asyncio.run(_awaited(url, kind, pages))


async def _awaited(url: str, kind: str, pages: int) -> None:
    async with _client("AsyncPostHog", url) as posthog:

        async def read(pages: int, note: Note) -> None:
            async for page in _begun(posthog, kind, pages).pages():
                note(walked(page.raw))

        await read(min(WARM, pages), bool)
        meter = Meter()
        await read(pages, meter.note)
        meter.tell()


def _client(name: str, url: str) -> Any:
    sys.path[:0] = FACADE  # the environment with less than all does not have it
    hogkit = import_module("hogkit")
    return getattr(hogkit, name)(KEY, 1, host=url, budget=hogkit.Budget.unlimited())


def _begun(posthog: Any, kind: str, pages: int) -> Any:
    return posthog.events(BEGIN, BEGIN + pages * DAY, columns=COLUMNS[kind])


HOW: dict[str, Callable[[str, str, int, int], None]] = {
    "plain": plain,
    "plain-orjson": plain_orjson,
    "alone": alone,
    "ours": ours,
    "ours-typed": ours_typed,
    "ours-awaited": ours_awaited,
}

if __name__ == "__main__":
    how, url, kind, size, pages = sys.argv[1:]
    HOW[how](url, kind, int(size), int(pages))
