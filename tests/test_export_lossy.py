"""A server that has rows and does not send them is always found out; what came late is read again."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from export_world import KEY, asked, exported, is_page, lines, source, without
from hogkit import PostHog
from hogkit.export.outcome import ExportIncomplete, Progress
from hogkit.sandbox import Sandbox
from paging_world import BEGIN, DAY, IDS, KINDS, Key, capture


@pytest.fixture(scope="module")
def sandbox() -> Any:
    with Sandbox(seed=False) as sandbox:
        sandbox.plant(seed=6, events=3_000, days=6, ties="some")
        yield sandbox


@pytest.fixture(params=KINDS, ids=IDS)
def kind(request: pytest.FixtureRequest) -> Any:
    return request.param


class Losing:
    """Loses rows of pages.

    Attributes:
        chance: For each row.
        times: Of how many reads of a row it is lost.
    """

    def __init__(self, seed: int, chance: float, times: int) -> None:
        self.draw, self.chance, self.times = random.Random(seed), chance, times
        self.seen: dict[str, int] = {}
        self.lost: set[str] = set()

    def __call__(self, sql: str, told: dict[str, Any]) -> dict[str, Any]:
        return without(told, self._lost) if is_page(sql) else told

    def _lost(self, row: list[Any]) -> bool:
        name = repr(row[:2])
        if name not in self.seen:
            self.seen[name] = self.times if self.draw.random() < self.chance else 0
        self.seen[name] -= 1
        if self.seen[name] < 0:
            return False
        self.lost.add(name)
        return True


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("partition", [None, "day"])
def test_losses_are_found(
    kind: type[Any], sandbox: Sandbox, tmp_path: Path, seed: int, partition: Any
) -> None:
    losing = Losing(seed, chance=0.002, times=1_000)
    out = tmp_path / ("e" if partition else "e.jsonl")
    with pytest.raises(ExportIncomplete) as caught:
        exported(
            kind, sandbox, "events", out, change=losing, format="jsonl", partition=partition,
            page_bytes=200_000,
        )  # fmt: skip
    assert losing.lost
    assert all(window.written < window.counted for window in caught.value.windows)
    assert caught.value.windows[0].name in str(caught.value)
    # once the server has its senses again, the same call makes it whole
    exported(kind, sandbox, "events", out, format="jsonl", partition=partition, page_bytes=200_000)
    files = [out] if out.is_file() else sorted(out.glob("day=*/*.jsonl"))
    found = [row for path in files for row in lines(path)]
    assert [[row[name] for name in KEY] for row in found] == source(sandbox)


@pytest.mark.parametrize("seed", range(2))
def test_what_was_late_is_read_again(
    kind: type[Any], sandbox: Sandbox, tmp_path: Path, seed: int
) -> None:
    losing = Losing(seed, chance=0.003, times=1)
    exported(
        kind, sandbox, "events", tmp_path / "e.jsonl", change=losing, columns=(*KEY, "properties"),
        page_bytes=200_000,
    )  # fmt: skip
    assert losing.lost
    found = lines(tmp_path / "e.jsonl")
    assert [[row[name] for name in KEY] for row in found] == source(sandbox)


@pytest.mark.parametrize("times", [1, 1_000], ids=["late", "lost"])
def test_a_table_without_times(
    kind: type[Any], sandbox: Sandbox, tmp_path: Path, times: int
) -> None:
    losing = Losing(1, chance=0.05, times=times)

    def ask() -> Any:
        return exported(
            kind, sandbox, "persons", tmp_path / "p.jsonl", change=losing, columns=("id",), part_rows=20
        )  # fmt: skip

    if times == 1:
        ids = {row["id"] for row in lines(Path(ask().files[0]))}
        assert (
            len(ids)
            == asked(
                kind, sandbox, lambda p: p.query("SELECT count() FROM persons LIMIT 1")
            ).scalar()
        )
    else:
        with pytest.raises(ExportIncomplete, match=r"^all: PostHog counts"):
            ask()
    assert losing.lost


def test_standard_output_is_counted_too(
    kind: type[Any], sandbox: Sandbox, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    told: list[Progress] = []
    done = exported(kind, sandbox, "events", "-", format="jsonl", on_progress=told.append)
    assert told[-1].rows == done.rows
    assert len(capfdbinary.readouterr().out.splitlines()) == done.rows == len(source(sandbox))
    with pytest.raises(ExportIncomplete):
        exported(kind, sandbox, "events", "-", format="jsonl", change=Losing(1, 0.01, 1))


def test_rows_that_go_and_come_meanwhile_are_no_loss(sandbox: Sandbox, tmp_path: Path) -> None:
    """Counts that differ before and after the second reading allow for what lies between them."""
    counts: list[int] = []

    def change(sql: str, told: dict[str, Any]) -> dict[str, Any]:
        if "uniqExact" in sql:
            counts.append(1)
            day = told["results"][0]
            told["results"][0] = [day[0], day[1] + 2 * (len(counts) - 1) - 1, day[2]]
        return told

    done = exported(PostHog, sandbox, "events", tmp_path / "e.jsonl", change=change)
    assert done.rows == len(source(sandbox))
    assert len(counts) == 2


def test_an_old_export_that_lacks_rows(kind: type[Any], tmp_path: Path) -> None:
    path = tmp_path / "e.jsonl"
    with Sandbox(seed=False) as sandbox:
        sandbox.plant(seed=6, events=300, days=3)
        exported(kind, sandbox, "events", path, where="event != {e}", values={"e": "x"})

        def more(sql: str, told: dict[str, Any]) -> dict[str, Any]:
            told["results"][1] = [told["results"][1][0], 500, 480]
            return told

        checked = asked(kind, sandbox, lambda p: p.verify_export(path), more)
        (bad,) = [window for window in checked.windows if not window.ok]
        assert (bad.counted, bad.arrived_since) == (500, 20)
        assert not checked.ok
        assert not checked.damaged


@pytest.mark.parametrize("days", [0, 1])
def test_what_came_while_it_was_read(kind: type[Any], tmp_path: Path, days: int) -> None:
    """Also on a day after the last one that had rows."""
    with Sandbox(seed=False) as sandbox:
        capture(sandbox, [Key(BEGIN + n * DAY, UUID(int=n + 1), "e", "u") for n in range(3)])
        late = [Key(BEGIN + (2 + days) * DAY, UUID(int=9), "late", "u")]

        def change(sql: str, told: dict[str, Any]) -> dict[str, Any]:
            if is_page(sql) and late:
                capture(sandbox, [late.pop()])
            return told

        done = exported(kind, sandbox, "events", tmp_path / "e.jsonl", change=change, since=BEGIN)
        assert done.rows == len(lines(tmp_path / "e.jsonl")) == 4


def test_a_table_that_grows_while_it_is_read(kind: type[Any], tmp_path: Path) -> None:
    sql = "SELECT event, count() AS n FROM events GROUP BY event"
    with Sandbox(seed=False) as sandbox:
        capture(sandbox, [Key(BEGIN, UUID(int=n), name, "u") for n, name in enumerate("abc", 1)])
        late = [Key(BEGIN, UUID(int=9), "z", "u")]

        def change(sql: str, told: dict[str, Any]) -> dict[str, Any]:
            if is_page(sql) and late:
                capture(sandbox, [late.pop()])
            return told

        path = tmp_path / "q.jsonl"
        exported(kind, sandbox, sql, path, key=("event",), change=change, part_rows=2)
        assert [row["event"] for row in lines(path)] == [*"abcz"]


@pytest.mark.parametrize("partition", [None, "day"])
def test_the_last_part_of_a_millisecond_before_1970(tmp_path: Path, partition: Any) -> None:
    """ClickHouse cuts milliseconds off towards 1970."""
    moments = [
        datetime(year, month, day, 23, 59, 59, 999_400, UTC)
        for year, month, day in ((1965, 5, 5), (1969, 12, 31), (1970, 1, 1))
    ]
    with Sandbox(seed=False) as sandbox:
        capture(sandbox, [Key(when, UUID(int=n), "e", "u") for n, when in enumerate(moments, 1)])
        options = {"partition": partition, "format": "jsonl", "since": "1960-01-01"}
        out = tmp_path / "e"
        assert exported(PostHog, sandbox, "events", out, **options).rows == 3
        assert asked(PostHog, sandbox, lambda p: p.verify_export(out)).ok


def test_rows_from_before_1970(tmp_path: Path) -> None:
    """The index that loses them loses them in counts too."""
    olds = [
        Key(datetime(year, 1, 1, tzinfo=UTC), UUID(int=year), "e", "u") for year in (1950, 2020)
    ]
    with Sandbox(seed=False) as sandbox:
        capture(sandbox, olds)
        assert exported(PostHog, sandbox, "events", tmp_path / "e.jsonl").rows == 2
        assert asked(PostHog, sandbox, lambda p: p.verify_export(tmp_path / "e.jsonl")).ok
