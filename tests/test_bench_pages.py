"""What `scripts/bench pages` measures, and how it says so."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest
from attrs import evolve
from benchmarks import pages, pages_table
from benchmarks.pages import CONTESTANTS, Contestant, Server
from benchmarks.pages_rows import BEGIN, COLUMNS, DAY, ROWS, TYPES, rows
from benchmarks.pages_server import COUNT, Canned
from benchmarks.pages_table import AIMS, ALONE, FAST, PLAIN, Found
from hogkit import Budget, PostHog

SIZES = {"narrow": 1_200, "1 kB": 300}
PAGES = 4
BY_NAME = {one.name: one for one in CONTESTANTS}
FOUND = Found(name=FAST, kind="1 kB", rows=100, seconds=2.0, cpu=1.0, peaks=[50.0, 60.0])
PATH = "/api/projects/1/query/"


@pytest.mark.parametrize("kind", ROWS)
def test_rows_are_as_large_as_they_are_said_to_be(kind: str) -> None:
    made = rows(kind, 1_000)
    size = sum(map(len, made)) / len(made)

    assert made == rows(kind, 1_000)
    assert len(set(made)) == 1_000
    if kind == "narrow":
        assert 90 <= size <= 110
    else:
        assert 950 <= size <= 1_050
        assert 7.6e6 <= size * ROWS[kind] <= 8.4e6
        lengths = [len(json.dumps(json.loads(row)[4], ensure_ascii=False)) for row in made]
        assert 850 <= sum(lengths) / len(lengths) <= 950


@pytest.mark.parametrize("kind", ROWS)
@pytest.mark.parametrize("counted", [False, True])
def test_a_page_is_a_day(kind: str, counted: bool) -> None:
    size = 100
    told = json.loads(Canned(kind, rows(kind, size)).day(33, counted=counted))
    times = [datetime.fromisoformat(row[3]) for row in told["results"]]
    bare = [[*row[:3], row[4:5]] for row in map(json.loads, rows(kind, size))]

    assert times == [BEGIN + 33 * DAY + number * DAY / size for number in range(size)]
    assert [[*row[:3], row[4 : len(COLUMNS[kind])]] for row in told["results"]] == bare
    assert told["columns"] == [*COLUMNS[kind], *([COUNT] if counted else [])]
    assert told["types"] == [[name, TYPES[name]] for name in told["columns"]]
    assert {row[-1] == size for row in told["results"]} == {counted}


def test_pages_may_have_parts_of_days() -> None:
    canned = Canned("narrow", rows("narrow", 100))
    days = [row for day in range(3) for row in json.loads(canned.day(day))["results"]]

    assert json.loads(canned.page(90, 215))["results"] == days[90:215]


@pytest.fixture(scope="module", name="servers")
def serving() -> Iterator[dict[str, Server]]:
    with (
        pages.serving("narrow", SIZES["narrow"], 1) as narrow,
        pages.serving("1 kB", SIZES["1 kB"], 1) as wide,
    ):
        yield {"narrow": narrow, "1 kB": wide}


@pytest.mark.parametrize("kind", ROWS)
@pytest.mark.parametrize("name", BY_NAME)
def test_each_contestant_reads_all(servers: dict[str, Server], name: str, kind: str) -> None:
    found = pages.run(BY_NAME[name], servers[kind], PAGES)

    assert found.rows == PAGES * SIZES[kind]
    assert found.rate > 0
    assert found.cpu_of_million > 0
    assert len(found.peaks) <= PAGES + 1
    assert 10 < found.peak < 500


def test_core_has_no_orjson(servers: dict[str, Server]) -> None:
    with pytest.raises(SystemExit, match="No module named 'orjson'"):
        pages.run(Contestant("orjson", "plain-orjson", "core"), servers["narrow"], 1)


def test_rows_that_are_missing_end_the_run(
    servers: dict[str, Server], monkeypatch: pytest.MonkeyPatch
) -> None:
    more = evolve(servers["1 kB"], size=SIZES["1 kB"] + 1)

    with pytest.raises(SystemExit, match="httpx, json read 600 of 602 rows"):
        pages.run(BY_NAME[PLAIN], more, 2)


@pytest.mark.parametrize("kind", ROWS)
def test_ours_gets_the_rows_that_the_loop_gets(servers: dict[str, Server], kind: str) -> None:
    """And the same whatever its windows are: here some hours, and several days."""
    url = servers[kind].url
    asked = [httpx.post(f"{url}{PATH}", json={"page": page}).json() for page in range(PAGES)]
    expected = [row for told in asked for row in told["results"]]

    with PostHog("phx_a", 1, host=url, budget=Budget.unlimited()) as posthog:
        for size in (30_000, 8_000_000):
            run = posthog.events(BEGIN, BEGIN + PAGES * DAY, columns=COLUMNS[kind], page_bytes=size)
            assert [row for page in run.pages() for row in page.raw] == expected


def ask(sql: str, since: datetime, until: datetime, **more: Any) -> dict[str, Any]:
    values = {"hogkit_since": f"{since:%Y-%m-%d %T}", "hogkit_until": f"{until:%Y-%m-%d %T}"}
    return {"query": {"query": sql, "values": {**values, **more}}}


def test_counts_are_of_the_rows() -> None:
    canned = Canned("narrow", rows("narrow", 96))  # one in 15 minutes
    hour, since = 3_600_000, BEGIN + timedelta(minutes=31)
    origin = int(BEGIN.timestamp()) * 1_000 - hour
    sql = f"SELECT intDiv(toUnixTimestamp64Milli(timestamp) - {origin}, {hour}) AS bucket, count()"

    told = json.loads(canned.answer(ask(sql, since, BEGIN + timedelta(hours=2, minutes=15))))

    assert told["results"] == [[1, 1], [2, 4], [3, 1]]


@pytest.mark.parametrize(
    "asked",
    [
        ask("SELECT uuid FROM events LIMIT 10", BEGIN, BEGIN + DAY),
        ask(f"SELECT {', '.join(COLUMNS['narrow'])} FROM events", BEGIN, BEGIN + DAY),
        ask(f"SELECT {', '.join(COLUMNS['narrow'])}, {COUNT} FROM events LIMIT 9", BEGIN, BEGIN + DAY),
        ask(f"SELECT {', '.join(COLUMNS['narrow'])} FROM events LIMIT 9", BEGIN, BEGIN + DAY, hogkit_after_0=""),
    ],
)  # fmt: skip
def test_what_it_has_no_answer_to_is_refused(asked: dict[str, Any]) -> None:
    with pytest.raises(LookupError, match="SELECT"):
        Canned("narrow", rows("narrow", 10)).answer(asked)


def test_a_refusal_is_an_error_of_the_client(servers: dict[str, Server]) -> None:
    answer = httpx.post(f"{servers['narrow'].url}{PATH}", json=ask("SELECT 1", BEGIN, BEGIN))

    assert (answer.status_code, answer.json()["detail"]) == (400, "no answer to SELECT 1")


def test_a_row_has_medians_and_the_most_memory() -> None:
    runs = [FOUND, evolve(FOUND, seconds=1.0, peaks=[70.0]), evolve(FOUND, seconds=4.0, cpu=3.0)]

    assert pages_table.row(runs, 10).removeprefix(FAST).split() == ["50", "10000.00", "70"]


def test_ratios_are_of_pairs() -> None:
    """Each run against the one beside it: a machine that is twice as slow for both changes nothing."""
    mine = [evolve(FOUND, seconds=seconds) for seconds in (1.0, 2.0, 4.0)]
    theirs = [
        evolve(one, name=PLAIN, seconds=one.seconds * times)
        for one, times in zip(mine, (3, 3, 1), strict=True)
    ]
    narrow = evolve(FOUND, name=PLAIN, kind="narrow")

    assert pages_table.ratio([*mine, *theirs, narrow], AIMS[0]) == 3


def test_aims_are_told_of_what_ran(capsys: pytest.CaptureFixture[str]) -> None:
    slow = [evolve(FOUND, name=PLAIN, kind=kind, seconds=5.0) for kind in SIZES]
    ours = [evolve(FOUND, kind=kind) for kind in SIZES]

    pages_table.show_aims([*slow, *ours])

    lines = capsys.readouterr().out.splitlines()
    assert lines == [
        f"1 kB rows, {FAST}: 2.50 × the speed of {PLAIN}; the aim is ≥ 1.5",
        f"narrow rows, {FAST}: 2.50 × the speed of {PLAIN}; the aim is ≥ 1",
    ]


def test_growth_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    pages_table.show_long([evolve(FOUND, peaks=[50.0, 60, 60, 60, 60, 60, 70, 70])])

    assert capsys.readouterr().out == (
        f"100 1 kB rows, {FAST}: peak 70 MB, grown by +10.0; the aim is ≤ 250\n"
    )


def test_a_short_run_says_a_line_for_each(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "MANY", dict.fromkeys(SIZES, 2_400))

    pages.main(2, 2, [PLAIN, ALONE, FAST], long=True, sizes=SIZES)

    lines = capsys.readouterr().out.splitlines()
    for name in (PLAIN, ALONE, FAST):
        assert sum(line.startswith(f"{name}  ") for line in lines) == len(SIZES)
    assert sum("the aim is ≥" in line for line in lines) == len(AIMS)
    assert sum(line.startswith(f"2,400 {kind} rows, {FAST}: peak ") for line in lines for kind in SIZES) == 2  # fmt: skip


def test_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    pages.main(1, 2, [ALONE], long=False, as_json=True, sizes=SIZES)

    told = json.loads(capsys.readouterr().out)
    assert [run["kind"] for run in told["runs"]] == [*SIZES, *SIZES]
    assert {run["name"] for run in told["runs"]} == {ALONE}
    assert told["long"] == []


def test_a_contestant_that_is_none() -> None:
    with pytest.raises(SystemExit, match=f"--only: there are {PLAIN}; "):
        pages.main(1, 1, ["requests"], long=False)
