"""Exports: all rows, each once, in one file or several, and nothing left lying about."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from export_world import KEY, PARTS, asked, exported, is_page, lines, source
from hogkit import AsyncPostHog, InvalidArgument, PostHog
from hogkit.export.outcome import Progress
from hogkit.sandbox import Sandbox
from paging_world import BEGIN, DAY, IDS, KINDS, Key, capture, pieces

EVENTS = 3_000
DAYS = 6


@pytest.fixture(scope="module")
def sandbox() -> Any:
    with Sandbox(seed=False, timezone="America/New_York") as sandbox:
        sandbox.plant(seed=5, events=EVENTS, days=DAYS, ties="bulk")
        yield sandbox


@pytest.fixture(params=KINDS, ids=IDS)
def kind(request: pytest.FixtureRequest) -> Any:
    return request.param


def test_all_rows_are_there(kind: type[Any], sandbox: Sandbox, tmp_path: Path) -> None:
    told: list[Progress] = []
    done = exported(kind, sandbox, "events", tmp_path / "e.jsonl", on_progress=told.append)
    found = lines(tmp_path / "e.jsonl")
    assert [[row[name] for name in KEY] for row in found] == source(sandbox)
    assert done.rows == len(found)
    assert not done.finished_before
    assert done.windows >= DAYS
    assert done.files == (str(tmp_path / "e.jsonl"),)
    assert {one.phase for one in told} == {"reading", "checking", "assembling"}
    assert told[-1].rows == done.rows
    assert told[-1].rows_total in range(done.rows, EVENTS + 1)  # copies are counted there


def test_files_are_their_owners_alone(sandbox: Sandbox, tmp_path: Path) -> None:
    exported(PostHog, sandbox, "events", tmp_path / "e.parquet")
    kept = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {path.stat().st_mode & 0o777 for path in kept} == {0o600}
    assert {path.name for path in kept} >= {"e.parquet", "state.json"}
    assert not [path for path in kept if "parts" in path.parts]


@pytest.mark.parametrize("name", ["e.parquet", "e.csv", "e.jsonl.gz", "e.csv.zst"])
def test_each_format_has_the_same_rows(sandbox: Sandbox, tmp_path: Path, name: str) -> None:
    import pyarrow.csv
    import pyarrow.json

    done = exported(PostHog, sandbox, "events", tmp_path / name, columns=KEY)
    if name == "e.parquet":
        table = pq.read_table(tmp_path / name)
    else:
        read = pyarrow.json.read_json if ".jsonl" in name else pyarrow.csv.read_csv
        table = read(tmp_path / name)
    assert table.num_rows == done.rows == len(source(sandbox))
    assert table.column("uuid").to_pylist() == [row[1] for row in source(sandbox)]


def test_a_finished_export_says_so(kind: type[Any], sandbox: Sandbox, tmp_path: Path) -> None:
    first = exported(kind, sandbox, "events", tmp_path / "e.jsonl")
    sent: list[str] = []
    again = exported(
        kind, sandbox, "events", tmp_path / "e.jsonl", change=lambda sql, told: sent.append(sql)
    )
    assert not sent
    assert again.finished_before
    assert (again.rows, again.files, again.until) == (first.rows, first.files, first.until)


def test_a_file_for_each_day(kind: type[Any], sandbox: Sandbox, tmp_path: Path) -> None:
    done = exported(kind, sandbox, "events", tmp_path, partition="day", format="jsonl")
    found = [row for path in sorted(tmp_path.glob("day=*/*.jsonl")) for row in lines(path)]
    assert [[row[name] for name in KEY] for row in found] == source(sandbox)
    for path in map(Path, done.files):
        assert {row["timestamp"][:10] for row in lines(path)} == {path.parent.name[4:]}


@pytest.mark.parametrize(
    ("what", "options"),
    [
        ("persons", {}),
        ("sessions", {}),
        ("SELECT event, count() AS n FROM events WHERE event != {e} GROUP BY event", {"key": ("event",), "values": {"e": "x"}}),
        ("SELECT uuid, min(timestamp) AS at FROM events GROUP BY uuid", {"key": ("at", "uuid"), "since": BEGIN}),
    ],
)  # fmt: skip
def test_other_tables(
    kind: type[Any], sandbox: Sandbox, tmp_path: Path, what: str, options: dict[str, Any]
) -> None:
    done = exported(kind, sandbox, what, tmp_path / "x.jsonl", part_rows=50, **options)
    found = [json.dumps(row) for row in lines(tmp_path / "x.jsonl")]
    assert len(found) == len(set(found)) == done.rows > 2
    assert done.windows


def test_a_query_within_bounds(kind: type[Any], tmp_path: Path) -> None:
    sql = "SELECT uuid, min(timestamp) AS at FROM events GROUP BY uuid"
    bounds = {"since": made(10, 11)[0].timestamp, "until": made(30, 31)[0].timestamp}
    with Sandbox(seed=False) as sandbox:
        capture(sandbox, made(0, 60))
        path = tmp_path / "q.jsonl"
        done = exported(kind, sandbox, sql, path, key=("at", "uuid"), part_rows=3, **bounds)
        wanted = [str(key.uuid) for key in made(10, 30)]
        assert [row["uuid"] for row in lines(path)] == wanted
        assert done.rows == 20

        def begin(posthog: Any, cursor: str | None) -> Any:
            given = {} if cursor else bounds
            return posthog.pages(sql, ("at", "uuid"), columns=("uuid",), cursor=cursor, **given)

        assert [str(row[0]) for row in pieces(kind, sandbox, begin, iter([7]))] == wanted


def test_days_of_rows_without_times_are_refused(sandbox: Sandbox, tmp_path: Path) -> None:
    with pytest.raises(InvalidArgument, match=r"^partition: the rows of persons have no time"):
        exported(PostHog, sandbox, "persons", tmp_path, partition="day", format="csv")


def test_beginning_anew_leaves_no_day_of_before(sandbox: Sandbox, tmp_path: Path) -> None:
    options = {"partition": "day", "format": "jsonl"}
    exported(PostHog, sandbox, "events", tmp_path, **options)
    first = min(tmp_path.glob("day=*"))
    sent = {"where": "toDate(timestamp) > {day}", "values": {"day": first.name[4:]}}
    done = exported(PostHog, sandbox, "events", tmp_path, restart=True, **sent, **options)
    assert not first.exists()
    assert sum(len(lines(path)) for path in tmp_path.glob("day=*/*")) == done.rows
    (tmp_path / ".hogkit" / "state.json").unlink()
    with pytest.raises(InvalidArgument, match="is there already"):
        exported(PostHog, sandbox, "events", tmp_path, **options)


def test_an_end_in_the_future_is_now(kind: type[Any], tmp_path: Path) -> None:
    now = datetime.now(UTC)
    soon = Key(now + timedelta(hours=20), made(0, 1)[0].uuid, "soon", "u")
    with Sandbox(seed=False) as sandbox:
        capture(sandbox, [*made(0, 9), soon])
        done = exported(kind, sandbox, "events", tmp_path / "e.jsonl", until=now + DAY)
        assert done.rows == 9
        assert done.until
        assert done.until < now + DAY / 2
        late = Key(datetime.now(UTC), made(20, 21)[0].uuid, "new", "u")
        capture(sandbox, [late])
        more = exported(kind, sandbox, "events", tmp_path / "e.jsonl", follow_up=True)
        assert more.rows == 10


def test_properties_get_columns(sandbox: Sandbox, tmp_path: Path) -> None:
    wanted = ("$browser", "$session_id:text", "amount:float")
    exported(PostHog, sandbox, "events", tmp_path / "e.parquet", properties=wanted)
    table = pq.read_table(tmp_path / "e.parquet")
    assert table.column_names[-3:] == ["$browser", "$session_id", "amount"]
    assert str(table.schema.field("amount").type) == "double"
    for row in table.to_pylist():
        held = json.loads(row["properties"])
        assert row["$browser"] == held.get("$browser")


def test_a_where_with_values(sandbox: Sandbox, tmp_path: Path) -> None:
    sent = {"where": "event = {e} AND timestamp > {t}", "values": {"e": "$pageview", "t": BEGIN}}
    done = exported(PostHog, sandbox, "events", tmp_path / "e.jsonl", **sent)
    assert {row["event"] for row in lines(tmp_path / "e.jsonl")} == {"$pageview"}
    checked = asked(PostHog, sandbox, lambda p: p.verify_export(tmp_path / "e.jsonl"))
    assert checked.ok
    assert checked.rows == done.rows


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({"columns": ("uuid",)}, "columns: "),
        ({"where": "1"}, "where: "),
        ({"since": BEGIN}, "since: "),
        ({"arrived": True}, "arrived: "),
        ({"part_rows": PARTS + 1}, "part_rows: "),
        ({"follow_up": True, "restart": True}, "follow_up: "),
    ],
)
def test_another_export_is_refused(
    sandbox: Sandbox, tmp_path: Path, other: dict[str, Any], said: str
) -> None:
    exported(PostHog, sandbox, "events", tmp_path / "e.jsonl", since="2020-01-01")
    with pytest.raises(InvalidArgument, match=f"^{said}"):
        exported(
            PostHog, sandbox, "events", tmp_path / "e.jsonl", **{"since": "2020-01-01", **other}
        )


def test_a_file_that_nobody_knows_is_not_replaced(sandbox: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "e.jsonl").write_text("mine")
    with pytest.raises(InvalidArgument, match=r"^out: .* is there already"):
        exported(PostHog, sandbox, "events", tmp_path / "e.jsonl")
    assert (tmp_path / "e.jsonl").read_text() == "mine"
    exported(PostHog, sandbox, "events", tmp_path / "e.jsonl", restart=True)
    assert len(lines(tmp_path / "e.jsonl")) == len(source(sandbox))


def test_a_file_that_was_changed_is_told(sandbox: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / "e.jsonl"
    exported(PostHog, sandbox, "events", path)
    path.write_text(path.read_text()[:-1] + " ")
    checked = asked(PostHog, sandbox, lambda p: p.verify_export(path))
    assert checked.damaged == (str(path),)
    assert not checked.ok


@pytest.mark.parametrize("partition", [None, "day"])
@pytest.mark.parametrize("arrived", [False, True], ids=["timestamp", "created_at"])
def test_following_up(kind: type[Any], tmp_path: Path, partition: Any, arrived: bool) -> None:
    out = tmp_path / ("e" if partition else "e.jsonl")
    options = {
        "partition": partition,
        "format": "jsonl",
        "arrived": arrived,
        "settle": "0s",
        "late": "999d",
    }
    with Sandbox(seed=False) as sandbox:
        capture(sandbox, made(0, 700))
        until = None if arrived else made(700, 701)[0].timestamp
        first = exported(kind, sandbox, "events", out, until=until, **options)
        capture(sandbox, made(700, 1_500))
        late = Key(BEGIN - DAY, made(0, 1)[0].uuid, "late", "u")
        capture(sandbox, [late])
        done = exported(kind, sandbox, "events", out, follow_up=True, **options)
        found = [
            (row["timestamp"], row["uuid"])
            for path in ([out] if out.is_file() else sorted(out.glob("day=*/*.jsonl")))
            for row in lines(path)
        ]
        there = [(row[0], row[1]) for row in source(sandbox)]
        missed = [] if arrived else [there[0]]  # it has a time that was passed already
        assert sorted(found + missed) == sorted(there)
        assert len(found) == done.rows == first.rows + 800 + arrived
        assert asked(kind, sandbox, lambda p: p.verify_export(out)).ok


def test_a_file_that_was_changed_is_not_gone_on_with(tmp_path: Path) -> None:
    path = tmp_path / "e.jsonl"
    with Sandbox(seed=False) as sandbox:
        capture(sandbox, made(0, 100))
        exported(PostHog, sandbox, "events", path, until=made(100, 101)[0].timestamp)
        path.write_text(path.read_text()[:-1] + " ")
        capture(sandbox, made(100, 200))
        with pytest.raises(InvalidArgument, match="was changed since it was exported"):
            exported(PostHog, sandbox, "events", path, follow_up=True)


def made(first: int, last: int) -> list[Key]:
    from uuid import UUID

    return [
        Key(BEGIN + timedelta(minutes=7 * n), UUID(int=n + 1), "e", f"u{n % 9}")
        for n in range(first, last)
    ]


def test_other_types_than_at_first_are_refused(sandbox: Sandbox, tmp_path: Path) -> None:
    seen = []

    def change(sql: str, told: dict[str, Any]) -> dict[str, Any]:
        if is_page(sql):
            seen.append(sql)
            if len(seen) > 1:
                told["types"][0][1] = "String"
        return told

    with pytest.raises(InvalidArgument, match="uuid was of the type UUID at first"):
        exported(
            PostHog, sandbox, "events", tmp_path / "e.jsonl",
            columns=("uuid",), change=change, page_bytes=50_000,
        )  # fmt: skip


def test_nothing_there(kind: type[Any], tmp_path: Path) -> None:
    with Sandbox(seed=False) as sandbox:
        for name in ("e.parquet", "e.csv", "e.jsonl"):
            done = exported(kind, sandbox, "events", tmp_path / name)
            assert done.rows == 0
        assert pq.read_table(tmp_path / "e.parquet").column_names[0] == "uuid"
        assert (tmp_path / "e.csv").read_text().startswith("uuid,event")
        assert not (tmp_path / "e.jsonl").read_bytes()
    assert kind in (PostHog, AsyncPostHog)
