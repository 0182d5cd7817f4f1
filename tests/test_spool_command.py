"""`hogkit spool`: what waits in a folder, and its delivery."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import hogkit as package
import pytest
from cli_running import TOKEN, Done, Server, hogkit, serving
from hogkit.ingest.journals import owner
from hogkit.ingest.spool import SpoolSource
from spooling import SMALL, drained, files, put, record, source

ELSEWHERE = "f" * 16


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "spool"


def ours(server: Server, folder: Path) -> SpoolSource:
    return source(folder, owner(TOKEN, server.url))


def spool(command: str, folder: Path, server: Server, *more: str) -> Done:
    return hogkit("spool", command, str(folder), *more, environment=server.environment)


def test_the_client_names_its_files_in_the_same_way(server: Server, folder: Path) -> None:
    server.says({"status": 1})
    with package.PostHog(project_api_key=TOKEN, host=server.url, spool=folder) as posthog:
        posthog.capture("seen", "ada")
        [path] = files(folder)
        assert path.name.startswith(f"{owner(TOKEN, server.url)}-")


def test_status_shows_what_waits_and_whose_it_is(server: Server, folder: Path) -> None:
    left, other, running = ours(server, folder), source(folder, ELSEWHERE), None
    put(left, *range(5))
    put(other, *range(7))
    batch = left.take(2, SMALL)
    assert batch
    left.done(batch)
    size = files(folder)[0].stat().st_size // 5 * 3
    left.close()
    running = source(folder, ELSEWHERE)
    assert drained(running) == []
    try:
        done = spool("status", folder, server)
        rows = {row[1]: row for row in (line.split("\t") for line in done.out.splitlines())}
        assert rows["this"][2:4] == ["left", "1"]
        assert rows["this"][4:] == ["3", str(size)]
        assert rows["another"][2:5] == ["running", "1", "7"]
        began = datetime.fromisoformat(rows["this"][0])
        assert abs((datetime.now(UTC) - began).total_seconds()) < 60
        assert done.code == 0
        assert done.err.startswith("hogkit: 10 events wait (")
        told = json.loads(spool("status", folder, server, "--json").out)
        assert [one["events"] for one in told["waiting"]] == [3, 7]
        assert [one["project"] for one in told["waiting"]] == ["this", "another"]
        assert [one["running"] for one in told["waiting"]] == [False, True]
        assert all(0 <= one["age"] < 60 for one in told["waiting"])
        unknown = hogkit("spool", "status", str(folder))
        assert {line.split("\t")[1] for line in unknown.out.splitlines()} == {"-"}
        assert "another" in hogkit("spool", "status", str(folder), terminal=True, environment=server.environment).out  # fmt: skip
    finally:
        running.close()
        other.close()
    again = ours(server, folder)
    assert (server.asked, drained(again)) == ([], [2, 3, 4])
    again.close()


def test_status_counts_dead_letters_and_damage(server: Server, folder: Path) -> None:
    left = ours(server, folder)
    put(left, *range(3))
    left.close()
    (folder / "dead-letters.jsonl").write_text("{}\n{}\n")
    (folder / "damaged-x.txt").write_bytes(b"12345")
    done = spool("status", folder, server)
    assert ", 2 dead letters, 5 bytes are damaged\n" in done.err
    told = json.loads(spool("status", folder, server, "--json").out)
    assert (told["dead_letters"], told["damaged_bytes"]) == (2, 5)


def test_a_folder_without_events(server: Server, folder: Path) -> None:
    folder.mkdir()
    done = spool("status", folder, server)
    assert (done.code, done.out, done.err) == (0, "", "hogkit: nothing waits\n")


@pytest.mark.parametrize("command", ["status", "flush"])
def test_a_folder_that_is_not_there_is_not_made(server: Server, folder: Path, command: str) -> None:
    done = spool(command, folder, server)
    assert (done.code, done.out) == (2, "")
    assert "does not exist" in done.err
    assert not folder.exists()


def event(number: int) -> bytes:
    return json.dumps(
        {"event": "seen", "distinct_id": "ada", "uuid": f"{number}", "properties": {}}
    ).encode()


def uuids(server: Server) -> list[str]:
    import gzip

    bodies = [json.loads(gzip.decompress(body)) for _, path, _, body in server.asked if "batch" in path]  # fmt: skip
    return [one["uuid"] for body in bodies for one in body["batch"]]


def test_flush_delivers_what_is_left_and_says_so(server: Server, folder: Path) -> None:
    server.says({"status": 1})
    left, other = ours(server, folder), source(folder, ELSEWHERE)
    for number in range(1_200):
        left.put(event(number), False)
    put(other, 1, 2)
    left.close()
    other.close()
    done = spool("flush", folder, server)
    assert (done.code, done.out) == (0, "")
    first, second, third = done.err.splitlines()
    assert first == "hogkit: 1,200 delivered"
    assert second.startswith("hogkit: 2 events wait (")
    assert third.startswith("hogkit: 2 of them are of another project or host")
    assert sorted(uuids(server), key=int) == [str(number) for number in range(1_200)]
    assert len(files(folder)) == 1


def test_flush_keeps_what_is_refused(server: Server, folder: Path) -> None:
    left = ours(server, folder)
    left.put(event(1), False)
    left.close()
    server.says(b"bad", 400)
    done = spool("flush", folder, server)
    assert done.code == 1
    assert f"0 delivered; 1 refused, and are in {folder}/dead-letters.jsonl" in done.err
    assert "nothing waits, 1 dead letters" in done.err
    assert (folder / "dead-letters.jsonl").stat().st_mode & 0o777 == 0o600
    assert [one.name for one in folder.iterdir()] == ["dead-letters.jsonl"]


def test_flush_ends_where_no_waiting_helps_and_loses_nothing(server: Server, folder: Path) -> None:
    left = ours(server, folder)
    left.put(record(1), False)
    left.close()
    server.says(b"no such token", 401)
    done = spool("flush", folder, server)
    assert done.code == 3
    again = ours(server, folder)
    assert drained(again) == [1]
    again.close()


def test_flush_needs_a_token(folder: Path) -> None:
    folder.mkdir()
    done = hogkit("spool", "flush", str(folder))
    assert done.code == 2
    assert "POSTHOG_PROJECT_API_KEY" in done.err


def test_the_help_fits_eighty_columns() -> None:
    for arguments in ([], ["status"], ["flush"]):
        done = hogkit("spool", *arguments, "--help")
        assert done.code == 0
        assert max(map(len, done.out.splitlines())) <= 80


def test_flush_says_what_it_cannot_deliver(server: Server, folder: Path) -> None:
    other = source(folder, ELSEWHERE)
    put(other, *range(7))
    other.close()
    server.says({"status": 1})
    done = spool("flush", folder, server)
    assert done.code == 0
    assert "0 delivered" in done.err
    assert "7 of them are of another project or host" in done.err
