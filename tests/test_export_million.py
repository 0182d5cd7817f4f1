"""1,000,000 events, row by row: what is exported is what there is, in each format."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import groupby
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from hogkit import Budget, PostHog
from hogkit.sandbox import Sandbox

EVENTS, DAYS = 1_000_000, 60
COLUMNS = ("timestamp", "uuid", "event", "distinct_id", "properties")
# Not paging's way: windows of time that are known to have fewer rows than PostHog gives, and no order.
PART = timedelta(hours=1)
SQL = f"SELECT DISTINCT {', '.join(COLUMNS)} FROM events WHERE timestamp >= {{a}} AND timestamp < {{b}} LIMIT 50000"
Row = tuple[Any, ...]


@pytest.fixture(scope="module")
def million() -> Any:
    with Sandbox(seed=False) as sandbox:
        sandbox.plant(seed=11, events=EVENTS, days=DAYS, ties="some")
        yield sandbox


def jsonl(path: Path) -> Iterator[Row]:
    with path.open() as file:
        for line in file:
            told = json.loads(line)
            yield plain([*(told[name] for name in COLUMNS[:4]), json.dumps(told["properties"])])


def csv_rows(path: Path) -> Iterator[Row]:
    with path.open(newline="") as file:
        reader = csv.reader(file)
        assert next(reader) == list(COLUMNS)
        yield from map(plain, reader)


def parquet(path: Path) -> Iterator[Row]:
    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(10_000):
            yield from (plain(row.values()) for row in batch.to_pylist())


def plain(values: Any) -> Row:
    when, uuid, event, person, properties = values
    if isinstance(when, str):
        when = datetime.fromisoformat(when)
    told = json.dumps(json.loads(properties), sort_keys=True)
    return when.astimezone(UTC), str(uuid), event, person, told


def hour(row: Row) -> datetime:
    return row[0].replace(minute=0, second=0, microsecond=0)  # type: ignore[no-any-return]


@pytest.mark.full
@pytest.mark.parametrize(
    ("name", "read"), [("e.jsonl", jsonl), ("e.csv", csv_rows), ("e.parquet", parquet)]
)
def test_a_million_events_are_those_that_there_are(
    million: Sandbox, tmp_path: Path, name: str, read: Any
) -> None:
    key, seen = million.environment["POSTHOG_API_KEY"], 0
    with PostHog(key, host=million.url, budget=Budget.unlimited()) as posthog:
        done = posthog.export("events", tmp_path / name, columns=COLUMNS)
        for begin, rows in groupby(read(tmp_path / name), hour):
            bounds = {"a": begin, "b": begin + PART}
            found = posthog.query(SQL, values=bounds, truncated="error")
            there = [plain(row) for row in found.raw]
            got = list(rows)
            assert [row[0] for row in got] == sorted(row[0] for row in there)
            assert sorted(got) == sorted(there)
            seen += len(got)
        total = "SELECT uniqExact(timestamp, uuid, event, distinct_id) FROM events LIMIT 1"
        assert seen == done.rows == posthog.query(total).scalar()
