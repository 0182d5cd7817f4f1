"""What ways of paging through events lose, and what they read for it.

The engine works in this process, so seconds are its own, too.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Literal, get_args

import httpx
from attrs import asdict, define, field, frozen
from hogkit import Budget, PostHog
from hogkit.sandbox import Sandbox

from . import paging_table
from .paging_table import Found, Key, counted, key
from .paging_ways import (
    COLUMNS,
    MOST,
    WAYS,
    Months,
    Row,
    Span,
    StuckError,
    Values,
    Way,
    bound,
    within,
)

Ties = Literal["none", "some", "bulk"]
ZONE = "America/New_York"  # its clocks change twice a year
SEED, DAYS = 6, 90
OURS = "ours"
READ = "X-PostHog-Query-Bytes-Read"  # posthog/api_queries_budget.py
TELLS = {
    "none": "no two at one microsecond",
    "some": "2 % of them about 50 at one microsecond",
    "bulk": "the same, and imports of thousands at one microsecond",
}


@define
class Asking:
    """Runs statements with a key, and counts what they read."""

    client: httpx.Client
    read: int = 0

    def __call__(self, sql: str, values: Values) -> list[Row]:
        modifiers = {"convertToProjectTimezone": False}
        query = {"kind": "HogQLQuery", "query": sql, "values": values, "modifiers": modifiers}
        body = {"query": query, "refresh": "force_blocking", "name": "scripts/bench paging"}
        answer = self.client.post("/api/projects/@current/query/", json=body)
        if answer.is_error:
            sys.exit(f"{sql}\n{answer.text}")
        self.read += int(answer.headers[READ])
        found: list[Row] = answer.json()["results"]
        return found


@frozen
class World:
    """A sandbox with events, and what they are.

    Attributes:
        scan: Bytes that one pass over the columns reads.
    """

    sandbox: Sandbox
    client: httpx.Client = field(repr=False)
    ties: Ties
    span: Span
    truth: set[Key] = field(repr=False)
    scan: int

    def run(self, way: Way | Months | None) -> Found:
        """What a way gives; None for ours."""
        before, begun = self.sandbox.queries, time.perf_counter()
        rows, stuck, read = self._ours() if way is None else self._theirs(way)
        seconds = time.perf_counter() - begun
        found = counted(rows, self.truth)
        return Found(
            ties=self.ties,
            name=OURS if way is None else way.name,
            events=len(self.truth),
            lost=found.lost,
            doubled=found.doubled,
            strange=found.strange,
            stuck=stuck,
            statements=self.sandbox.queries - before,
            read=read,
            scans=read / self.scan,
            seconds=seconds,
        )

    def _theirs(self, way: Way | Months) -> tuple[list[Row], bool, int]:
        ask, rows = Asking(self.client), list[Row]()
        try:
            rows.extend(way.rows(ask, self.span))
        except StuckError:
            return rows, True, ask.read
        return rows, False, ask.read

    def _ours(self) -> tuple[list[Row], bool, int]:
        key, host = self.sandbox.environment["POSTHOG_API_KEY"], self.sandbox.url
        with PostHog(key, host=host, budget=Budget.unlimited()) as posthog:
            run = posthog.events(self.span.since, self.span.until, columns=COLUMNS)
            rows: list[Row] = [row for page in run.pages() for row in page.raw]
        return rows, False, run.bytes_read


@contextmanager
def world(events: int, ties: Ties) -> Generator[World]:
    """The same rows each time, but for the moment that they end at."""
    with Sandbox(timezone=ZONE, seed=False) as sandbox:
        key = sandbox.environment["POSTHOG_API_KEY"]
        headers = {"Authorization": f"Bearer {key}"}
        with httpx.Client(base_url=sandbox.url, headers=headers, timeout=60) as client:
            sandbox.plant(seed=SEED, events=events, ties=ties, days=DAYS)
            until = datetime.now(UTC)
            span = Span(until - timedelta(days=DAYS + 1), until)
            yield World(sandbox, client, ties, span, *truth(client, span))


def truth(client: httpx.Client, span: Span) -> tuple[set[Key], int]:
    """All that there is, a row for each day, and the bytes of this pass."""
    ask = Asking(client)
    values = {"since": bound(span.since), "until": bound(span.until)}
    sql = (
        f"SELECT toDate(timestamp) AS day, groupUniqArray(tuple({', '.join(COLUMNS)})) "  # noqa: S608 - of names
        f"FROM events WHERE {within()} GROUP BY day LIMIT {MOST}"
    )
    days = ask(sql, values)
    return {key(row) for _, rows in days for row in rows}, ask.read


def main(events: int, only: Sequence[str] = (), *, as_json: bool = False) -> None:
    """Print a table for each kind of data, or all that they are made from.

    Args:
        only: Parts of names of ways; all of them if there are none.
    """
    names = [*(way.name for way in WAYS), OURS]
    chosen = [name for name in names if not only or any(part in name for part in only)]
    if not chosen:
        sys.exit(f"--only: there are {'; '.join(names)}")
    by_name = {way.name: way for way in WAYS}
    found: list[Found] = []
    for ties in get_args(Ties):
        with world(events, ties) as data:
            of = [data.run(by_name.get(name)) for name in chosen]
            rows = len(data.truth)
        found += of
        if not as_json:
            paging_table.show(of, f"{rows:,} events of {DAYS} days, {TELLS[ties]}")
    if as_json:
        print(json.dumps([asdict(one) for one in found], indent=2))
