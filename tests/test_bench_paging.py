"""What `scripts/bench paging` counts, and that what it runs is what it says."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from benchmarks import paging, paging_table
from benchmarks.paging import OURS
from benchmarks.paging_table import Counted, Found, counted, key
from benchmarks.paging_ways import CLAMP, MOST, WAYS, Row, Span, StuckError, Values, Way, bound

ROOT = Path(__file__).parents[1]
BEGIN = datetime(2026, 3, 1, tzinfo=UTC)
SPAN = Span(BEGIN, BEGIN + timedelta(days=45))
BY_NAME = {way.name: way for way in WAYS}
EVENTS = 10_000  # from 10,000 on an import has 5,000 at one microsecond
FOUND = Found(
    ties="none", name=OURS, events=100, lost=0, doubled=0, strange=0, stuck=False, statements=3,
    read=2_000_000, scans=1.5, seconds=0.25,
)  # fmt: skip


@pytest.fixture(scope="module", name="found")
def measured() -> dict[str, dict[str, Found]]:
    """All ways, by kind of data and name."""
    pytest.importorskip("chdb", reason="needs the extra engine")
    found: dict[str, dict[str, Found]] = {}
    for ties in ("none", "bulk"):
        with paging.world(EVENTS, ties) as world:
            runs = [world.run(BY_NAME.get(name)) for name in (*BY_NAME, OURS)]
        found[ties] = {one.name: one for one in runs}
    return found


@pytest.mark.parametrize("ties", ["none", "bulk"])
def test_ours_loses_and_doubles_nothing(found: dict[str, dict[str, Found]], ties: str) -> None:
    ours = found[ties][OURS]

    assert (ours.lost, ours.doubled, ours.strange, ours.stuck) == (0, 0, 0, False)
    assert ours.scans < found[ties]["(timestamp, uuid), 1,000"].scans / 2


def test_without_ties_only_the_first_pages_lose(found: dict[str, dict[str, Found]]) -> None:
    """But for a few events: one of 1,000 has the timestamp and the uuid of another."""
    lost = {name for name, one in found["none"].items() if one.lost > 10}

    assert lost == {"offset, 30 days at a time"}
    assert not any(one.stuck for one in found["none"].values())
    assert found["none"]["all four, no windows, 50,000"].lost == 0


def test_what_an_import_does(found: dict[str, dict[str, Found]]) -> None:
    """Of 5,000 events at one microsecond, a page of 1,000 has a part, and what is after it is lost."""
    bulk = found["bulk"]

    for name in ("follow next", "timestamp >, 1,000", "(timestamp, uuid as text), 1,000"):
        assert bulk[name].lost > 100
        assert not bulk[name].stuck
    stuck = {name for name, one in bulk.items() if one.stuck}
    assert stuck == {"timestamp >=, distinct, 1,000", "(seconds, uuid), 1,000"}
    assert all(bulk[name].lost > 1_000 for name in stuck)
    assert bulk["(seconds, uuid), 1,000"].doubled > 500
    assert bulk["(timestamp, uuid), 1,000"].lost < 20
    assert bulk["all four, no windows, 50,000"].lost == 0


@pytest.mark.parametrize("ties", ["none", "bulk"])
def test_counts_fit_each_other(found: dict[str, dict[str, Found]], ties: str) -> None:
    """One row of 1,000 is a copy that waits for a merge, and only `distinct` and ours leave those out."""
    for name, one in found[ties].items():
        assert one.strange == 0
        assert one.events == EVENTS - EVENTS // 1_000
        assert one.read > 0
        assert one.seconds > 0
        way = BY_NAME.get(name)
        if isinstance(way, Way) and not (one.lost or one.stuck):
            rows = EVENTS if not way.distinct else one.events
            assert one.events + one.doubled >= rows - 10
            assert one.statements >= EVENTS // way.limit
        assert one.scans == pytest.approx(
            one.read / found[ties][OURS].read * found[ties][OURS].scans
        )


def test_offset_loses_what_is_beyond_the_first_page(found: dict[str, dict[str, Found]]) -> None:
    one = found["none"]["offset, 30 days at a time"]

    assert one.statements == 4  # of 91 days
    assert 2 * CLAMP < one.events - one.lost <= 4 * CLAMP


def row(number: int, when: datetime = BEGIN) -> Row:
    return [when.isoformat(), f"00000000-0000-0000-0000-{number:012}", "$pageview", "ada"]


class Pages:
    """Answers statements with these, and then with the last one again."""

    def __init__(self, *pages: Sequence[Row]) -> None:
        self.pages = list(pages)
        self.asked: list[Values] = []

    def __call__(self, sql: str, values: Values) -> list[Row]:
        self.asked.append(values)
        return list(self.pages.pop(0) if len(self.pages) > 1 else self.pages[0])


@pytest.mark.parametrize("name", [name for name, way in BY_NAME.items() if isinstance(way, Way)])
def test_who_goes_on_from_the_same_place_is_stuck(name: str) -> None:
    limit = CLAMP if "1,000" in name or name == "follow next" else MOST
    ask = Pages([row(number) for number in range(limit)])

    with pytest.raises(StuckError, match="^" + name[:6].replace("(", r"\(")):
        list(BY_NAME[name].rows(ask, SPAN))

    assert len(ask.asked) == 2
    assert "after" not in ask.asked[0]
    assert ask.asked[1]["after"] == bound(BEGIN)


def test_a_short_page_is_the_last() -> None:
    later = BEGIN + timedelta(seconds=1.5)
    ask = Pages([row(number, later) for number in range(CLAMP)], [row(CLAMP), row(0, later)])

    distinct = list(BY_NAME["timestamp >=, distinct, 1,000"].rows(ask, SPAN))

    assert len(distinct) == CLAMP + 1
    assert [asked.get("after") for asked in ask.asked] == [None, "2026-03-01 00:00:01.500000"]


def test_seconds_are_cut() -> None:
    later = BEGIN + timedelta(seconds=1.5)
    ask = Pages([row(number, later) for number in range(CLAMP)], [])

    rows = list(BY_NAME["(seconds, uuid), 1,000"].rows(ask, SPAN))

    assert len(rows) == CLAMP
    assert ask.asked[1]["after"] == "2026-03-01 00:00:01.000000"


def test_offset_asks_once_for_each_30_days() -> None:
    ask = Pages([row(1)])

    assert len(list(BY_NAME["offset, 30 days at a time"].rows(ask, SPAN))) == 2
    assert [asked["until"][:10] for asked in ask.asked] == ["2026-03-31", "2026-04-15"]


def test_an_event_is_its_four_columns() -> None:
    truth = {key(row(number)) for number in range(5)}
    renamed = [*row(1)[:2], "$pageleave", "ada"]
    elsewhere = [datetime.fromisoformat("2026-02-28T19:00:00-05:00").isoformat(), *row(2)[1:]]

    rows = [row(0), row(0), renamed, elsewhere, row(2), row(0)]

    assert counted(rows, truth) == Counted(lost=3, doubled=3, strange=1)
    assert counted([], truth) == Counted(lost=5, doubled=0, strange=0)
    assert key(["2026-03-01 00:00:00.000000", *row(1)[1:]]) == key(row(1))


def test_a_row_of_the_table() -> None:
    lost = evolve(FOUND, lost=5, doubled=7, stuck=True)

    assert paging_table.row(FOUND, 8).split() == [OURS, "0", "0", "3", "2.0", "1.5", "0.2"]
    assert paging_table.row(lost, 8).split()[1:5] == ["5", "5.00%", "7", "stuck"]
    assert paging_table.row(evolve(FOUND, strange=3), 8).endswith("  and 3 that do not exist")


def test_a_short_run_says_a_line_for_each(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("chdb", reason="needs the extra engine")

    paging.main(1_000, ["follow", OURS])

    lines = capsys.readouterr().out.splitlines()
    for name in ("follow next", OURS):
        assert sum(line.startswith(f"{name}  ") for line in lines) == 3
    assert sum(line.startswith("999 events of 90 days, ") for line in lines) == 3


def test_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("chdb", reason="needs the extra engine")

    paging.main(1_000, [OURS], as_json=True)

    told: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    assert [run["ties"] for run in told] == ["none", "some", "bulk"]
    assert {(run["name"], run["lost"], run["events"]) for run in told} == {(OURS, 0, 999)}


def test_what_the_server_refuses_ends_the_run() -> None:
    pytest.importorskip("chdb", reason="needs the extra engine")
    with paging.world(1_000, "none") as world:
        ask = paging.Asking(world.client)
        with pytest.raises(SystemExit, match=r"SELECT nothing FROM nowhere\n.*nowhere"):
            ask("SELECT nothing FROM nowhere", {})


def test_a_way_that_is_none() -> None:
    with pytest.raises(
        SystemExit, match="--only: there are offset, 30 days at a time; follow next; "
    ):
        paging.main(100, ["cursor"])


@pytest.mark.parametrize("arguments", [["paging", "--events", "0"], ["pages", "--pages", "0"]])
def test_numbers_that_cannot_be(arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / "bench", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert arguments[1] in done.stderr
