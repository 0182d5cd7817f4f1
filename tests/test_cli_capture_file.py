"""`hogkit capture --from FILE`: what a line may be, and what becomes of those that are no event."""

from __future__ import annotations

import gzip
import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hogkit.cli.importing import lines
from hogkit.ingest.dead_letters import NOTE
from importing import capture, child, events, letters, numbers, reasons, written
from sink import Asked, Say, Sink, serving

UUID_GIVEN = "01900000-0000-7000-8000-0000000000aa"
GOOD = {"event": "e", "distinct_id": "ada"}


@pytest.fixture
def sink() -> Iterator[Sink]:
    with serving() as made:
        yield made


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "events.jsonl"


def packed(content: bytes) -> bytes:
    """In two members, as `cat a.gz b.gz` makes them."""
    half = len(content) // 2
    return gzip.compress(content[:half]) + gzip.compress(content[half:])


@pytest.mark.parametrize("packing", [bytes, packed])
@pytest.mark.parametrize("standard_input", [False, True])
@pytest.mark.parametrize(
    ("before", "end", "last"),
    [(b"", b"\n", b"\n"), (b"\xef\xbb\xbf", b"\r\n", b""), (b"\n \n", b"\n\n", b"\n\n\n")],
)
def test_every_line_of_a_file_is_delivered_once(
    sink: Sink, file: Path, packing: Any, standard_input: bool, before: bytes, end: bytes, last: bytes
) -> None:  # fmt: skip
    content = before + end.join(json.dumps(event).encode() for event in events(1_234)) + last
    file.write_bytes(packing(content))
    if standard_input:
        done = capture(sink, "--from", "-", stdin=file.read_bytes())
    else:
        done = capture(sink, "--from", file)
    assert (done.code, done.out, done.err) == (0, "", "hogkit: 1,234 delivered\n")
    assert numbers(sink) == list(range(1_234))
    assert set(sink.uuids.values()) == {1}
    assert {asked.path for asked in sink.asked} == {"/batch/"}
    assert {path.name for path in file.parent.iterdir()} == {"events.jsonl", "state"} - (
        {"state"} if standard_input else set()
    )


def test_a_line_is_what_batch_takes_or_the_arguments_of_capture(sink: Sink, file: Path) -> None:
    sent = {
        "event": "paid", "distinct_id": 5, "uuid": UUID_GIVEN, "timestamp": "2026-01-31T12:00:00+01:00",
        "properties": {"plan": "pro", "$set": {"a": 1, "b": 1}, "$groups": {"company": "acme"}},
        "$set": {"b": 2}, "$set_once": {"c": 3}, NOTE: {"error": "of another time"},
    }  # fmt: skip
    given = {
        "event": "paid", "distinct_id": "ada", "uuid": "", "timestamp": "2026-01-31",
        "properties": None, "groups": {"company": "acme"}, "set": {"a": 1}, "set_once": {"b": 2},
        "process_person_profile": False,
    }  # fmt: skip
    assert capture(sink, "--from", written(file, [sent, given])).code == 0
    one, two = sorted(sink.first.values(), key=lambda event: str(event["distinct_id"]))
    for event in (one, two):
        for name in ("$lib", "$lib_version", "$geoip_disable"):
            del event["properties"][name]
    assert one == {
        "event": "paid", "distinct_id": "5", "uuid": UUID_GIVEN, "timestamp": "2026-01-31T12:00:00+01:00",
        "properties": {
            "plan": "pro", "$set": {"a": 1, "b": 2}, "$set_once": {"c": 3}, "$groups": {"company": "acme"},
        },
    }  # fmt: skip
    assert (UUID(two.pop("uuid")).version, two) == (
        5,
        {
            "event": "paid", "distinct_id": "ada", "timestamp": "2026-01-31T00:00:00+00:00",
            "properties": {
                "$groups": {"company": "acme"}, "$set": {"a": 1}, "$set_once": {"b": 2},
                "$process_person_profile": False,
            },
        },
    )  # fmt: skip


def test_equal_lines_are_different_events_of_one_time(sink: Sink, file: Path) -> None:
    assert capture(sink, "--from", written(file, [GOOD] * 100)).code == 0
    assert (len(sink.uuids), set(sink.uuids.values())) == (100, {1})
    assert len({event["timestamp"] for event in sink.first.values()}) == 1


BAD = [
    ("nonsense", "is no JSON: Expecting value, at character 1"),
    ('{"event": "e", "distinct_id": NaN}', "cannot be read as JSON: NaN is no JSON"),
    ("[" * 300 + "]" * 300, "cannot be read as JSON: it is nested more than 200 deep"),
    ("[]", "is an array, and an event is an object"),
    ("null", "is a single value, and an event is an object"),
    ({}, "event: is missing"),
    ({"event": "e"}, "distinct_id: is missing"),
    ({**GOOD, "distinct_id": None}, "distinct_id: is missing"),
    ({**GOOD, "distinct_id": ""}, "'e': distinct_id: is empty"),
    ({**GOOD, "distinct_id": "x" * 201}, "'e': distinct_id has 201 characters"),
    ({**GOOD, "event": 5}, "event: text is wanted, not int"),
    ({**GOOD, "event": "x" * 201}, "event: 'xxxx"),
    ({**GOOD, "plan": "pro"}, "'plan' is no key of an event, and would be lost"),
    ({**GOOD, "properties": []}, "properties: an object is wanted"),
    ({**GOOD, "$set": "pro"}, "$set: an object is wanted"),
    ({**GOOD, "set": {}, "$set": {}}, "has both $set and set"),
    ({**GOOD, "groups": ["acme"]}, "'e': groups: a mapping is wanted"),
    ({**GOOD, "process_person_profile": 0}, "process_person_profile: true or false is wanted"),
    ({**GOOD, "uuid": "1"}, "uuid: '1' is none"),
    ({**GOOD, "uuid": 1}, "uuid: '1' is none"),
    ({**GOOD, "timestamp": 1767225600}, "timestamp: text is wanted"),
    ({**GOOD, "timestamp": "soon"}, "timestamp: 'soon' is no moment in time"),
    ({**GOOD, "timestamp": "9" * 6_000_000}, f"timestamp: '{'9' * 40}'… is no moment in time"),
    ({**GOOD, "properties": {"$cookieless_mode": 1}}, "'e': properties.$cookieless_mode: true"),
    ({**GOOD, "properties": {"x": "x" * 1_000_000}}, "'e': has 1,000,"),
    ({**GOOD, "properties": {"x": [{"y": "\ud800"}]}}, "'e': properties.x[0].y: cannot be sent"),
    ('{"event": "e", "distinct_id": "ada", "properties": {"x": 1}', "is no JSON: "),
    (
        '{"event": "e", "distinct_id": "ada", "properties": {"x": 1e999}}',
        "cannot be read as JSON: 1e999 is beyond what a double holds",
    ),
    (
        {**GOOD, "properties": "nonsense"},
        "properties: an object is wanted, and the text there is no",
    ),
]


def test_a_line_that_is_no_event_is_a_dead_letter_and_the_rest_is_delivered(
    sink: Sink, file: Path
) -> None:
    given = [line for bad, _ in BAD for line in (bad, GOOD)]
    done = capture(sink, "--from", written(file, given), "--json")
    assert (done.code, done.err.count("\n")) == (1, 1)
    place = f"{file}.dead-letters.jsonl"
    assert done.err == (
        f"hogkit: {len(BAD)} delivered; {len(BAD)} could not be sent, and are in {place}\n"
    )
    told = {"delivered": len(BAD), "failed": len(BAD), "dead_letters": place, "lines": 2 * len(BAD)}
    assert json.loads(done.out) == told
    assert len(sink.uuids) == len(BAD)
    found = reasons(file)
    assert list(found) == list(range(1, 2 * len(BAD), 2))
    for reason, (_, why) in zip(found.values(), BAD, strict=True):
        assert reason.startswith(why)
    assert stat.S_IMODE(Path(place).stat().st_mode) == 0o600


def test_a_dead_letter_goes_in_again_when_it_is_corrected(sink: Sink, file: Path) -> None:
    bad = {"event": "e", "distinct_id": "", "properties": {"i": 5}}
    capture(sink, "--from", written(file, [GOOD, bad, "{not json}"]))
    first, second = letters(file)
    corrected = {**first, "distinct_id": "ada"}
    again = written(file.with_name("again.jsonl"), [corrected, second])
    done = capture(sink, "--from", again)
    assert (done.code, numbers_of(sink)) == (1, [5])
    assert sink.first[first["uuid"]]["timestamp"] == first["timestamp"]
    [third] = letters(again)
    assert third[NOTE]["text"] == second[NOTE]["text"] == "{not json}"
    assert (second[NOTE]["line"], third[NOTE]["line"]) == (3, 2)


def numbers_of(sink: Sink) -> list[int]:
    found = (event["properties"].get("i") for event in sink.first.values())
    return [number for number in found if number is not None]


def test_bytes_that_are_no_text_survive_two_imports(sink: Sink, file: Path) -> None:
    raw = b'{"event": "caf\xe9", "distinct_id": "\xff\xfe"}'
    file.write_bytes(raw + b"\n")
    assert capture(sink, "--from", file).code == 1
    assert reasons(file) == {1: "is not UTF-8 text"}
    again = file.with_name("events.jsonl.dead-letters.jsonl")
    assert capture(sink, "--from", again).code == 1
    for place in (file, again):
        [letter] = letters(place)
        assert letter[NOTE]["text"].encode(errors="surrogateescape") == raw


def test_a_line_that_is_too_long_is_passed_over(
    sink: Sink, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "LONGEST", 2_000)
    monkeypatch.setattr(lines, "PIECE", 300)
    written(file, [GOOD, "x" * 1_999, "x" * 2_000, "y" * 5_000, GOOD])
    assert capture(sink, "--from", file).code == 1
    assert len(sink.uuids) == 2
    found = reasons(file)
    assert list(found) == [2, 3, 4]
    assert found[2].startswith("is no JSON")
    assert (found[3][:15], found[4][:15]) == ("has 2,001 bytes", "has 5,001 bytes")
    assert letters(file)[2][NOTE]["text"] == "y" * 1_000


def test_what_posthog_refuses_is_a_dead_letter_with_its_line(sink: Sink, file: Path) -> None:
    def unfit(asked: Asked) -> Say | None:
        bad = any(event["properties"]["i"] % 100 == 42 for event in asked.events)
        return Say(400, "I do not like 42") if bad else None

    sink.mood = unfit
    done = capture(sink, "--from", written(file, events(500)))
    assert (done.code, len(sink.uuids), set(sink.uuids.values())) == (1, 495, {1})
    assert done.err.startswith("hogkit: 495 delivered; 5 could not be sent")
    found = sorted(letters(file), key=lambda letter: letter[NOTE]["line"])
    assert [letter["properties"]["i"] for letter in found] == [42, 142, 242, 342, 442]
    assert [letter[NOTE]["line"] for letter in found] == [43, 143, 243, 343, 443]
    assert all("I do not like 42" in letter[NOTE]["error"] for letter in found)
    sink.mood = None
    again = file.with_name("events.jsonl.dead-letters.jsonl")
    assert capture(sink, "--from", again).code == 0
    assert all(sink.uuids[letter["uuid"]] == 1 for letter in found)
    assert numbers(sink) == list(range(500))


def test_a_backfill_says_that_it_is_one(sink: Sink, file: Path) -> None:
    assert capture(sink, "--from", written(file, events(10)), "--historical").code == 0
    assert [asked.historical for asked in sink.asked] == [True]
    assert capture(sink, "--from", file, "--restart").code == 0
    assert [asked.historical for asked in sink.asked] == [True, False]


def test_distinct_ids_that_look_missing_are_said_once(sink: Sink, file: Path) -> None:
    given = [{"event": "e", "distinct_id": name} for name in ("null", "0", "guest", "ada")]
    done = capture(sink, "--from", written(file, given))
    assert (done.code, len(sink.uuids), done.err.count("\n")) == (0, 4, 2)
    assert "distinct_id 'null' looks like a missing one" in done.err
    assert "(3 events like that)" in done.err


@pytest.mark.parametrize("cut", [1, 8, 40])
def test_a_packed_file_that_is_torn_goes_on_when_it_is_whole(
    sink: Sink, file: Path, cut: int
) -> None:
    plain = b"".join(json.dumps(event).encode() + b"\n" for event in events(5_000))
    whole = gzip.compress(plain)
    file.write_bytes(whole[:-cut])
    done = capture(sink, "--from", file)
    assert (done.code, done.out) == (2, "")
    assert f"{file} cannot be read beyond line " in done.err
    assert "the same command goes on" in done.err
    file.write_bytes(whole)
    done = capture(sink, "--from", file)
    assert (done.code, numbers(sink)) == (0, list(range(5_000)))
    assert set(sink.uuids.values()) == {1}
    assert not sink.torn


def test_a_packed_file_that_is_garbled_stops_there(sink: Sink, file: Path) -> None:
    plain = b"".join(json.dumps(event).encode() + b"\n" for event in events(5_000))
    whole = bytearray(gzip.compress(plain))
    whole[len(whole) // 2] ^= 0xFF
    file.write_bytes(whole)
    done = capture(sink, "--from", file)
    assert done.code == 2
    assert "cannot be read beyond line" in done.err
    assert numbers(sink) == list(range(len(sink.uuids)))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--from", "nowhere"], "cannot read 'nowhere': No such file or directory"),
        (["--from", "."], "cannot read '.': Is a directory"),
        (["--from", "events.jsonl", "--dead-letters", "events.jsonl"], "--dead-letters is the file"),
        (["--from", "events.jsonl", "--dead-letters", "no/x"], "--dead-letters: 'no/x' cannot be"),
        (["--from", "events.jsonl", "--dead-letters", "."], "--dead-letters: '.' cannot be written"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_or_written_is_one_line_at_the_start(
    sink: Sink, file: Path, arguments: list[str], told: str
) -> None:
    written(file, [GOOD])
    done = capture(sink, *arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith(f"hogkit: {told}")
    assert not sink.asked


def test_without_a_token_nothing_is_read(sink: Sink, file: Path) -> None:
    from cli_running import hogkit

    written(file, [GOOD])
    for given in (str(file), "-"):
        done = hogkit("capture", "--from", given, environment={"POSTHOG_HOST": sink.url})
        assert (done.code, done.err.count("\n")) == (2, 1)
        assert "there is no project token" in done.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_dead_letters_that_cannot_be_kept_are_not_counted_as_done(sink: Sink, file: Path) -> None:
    written(file, [*events(10), "nonsense"])
    done = capture(sink, "--from", file, "--dead-letters", "/dev/full")
    assert done.code == 2
    assert "cannot write dead letters to '/dev/full': No space left on device" in done.err
    assert "stopped after line 0" in done.err
    done = capture(sink, "--from", file)
    assert (done.code, reasons(file)[11][:10]) == (1, "is no JSON")
    assert (numbers(sink), sink.torn) == (list(range(10)), [])
    assert set(sink.uuids.values()) == {2}


def test_a_dead_letter_after_a_torn_one_is_a_line_of_its_own(sink: Sink, file: Path) -> None:
    place = file.with_name("letters.jsonl")
    place.write_text('{"event": "e", "dist', encoding="utf-8")
    capture(sink, "--from", written(file, ["nonsense"]), "--dead-letters", str(place))
    torn, letter = place.read_text(encoding="utf-8").splitlines()
    assert (torn, json.loads(letter)[NOTE]["text"]) == ('{"event": "e", "dist', "nonsense")


def test_a_pipe_is_delivered_as_it_flows(sink: Sink, file: Path) -> None:
    from breaking import soon

    read, write = os.pipe()
    with child(sink, "-", stdin=read) as process:
        os.close(read)
        for number, event in enumerate(events(3), 1):
            os.write(write, json.dumps(event).encode() + b"\n")
            assert soon(lambda number=number: len(sink.uuids) == number, 20.0)  # type: ignore[misc]
        os.close(write)
        _, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (0, "hogkit: 3 delivered\n")
