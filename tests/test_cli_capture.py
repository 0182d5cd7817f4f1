"""`hogkit capture EVENT DISTINCT_ID`: one event, sent at once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from cli_running import hogkit
from importing import capture, environment
from sink import Say, Sink, serving

UUID_GIVEN = "01900000-0000-7000-8000-0000000000aa"


@pytest.fixture
def sink() -> Iterator[Sink]:
    with serving() as made:
        yield made


def only(sink: Sink) -> dict[str, Any]:
    [asked] = sink.asked
    assert asked.path == "/i/v0/e/"
    [event] = asked.events
    return event


def test_an_event_is_sent_at_once_and_its_uuid_printed(sink: Sink) -> None:
    done = capture(sink, "signed up", "ada", '{"plan": "pro", "é": [1.5, null]}')
    assert (done.code, done.err) == (0, "")
    sent = only(sink)
    assert json.loads(done.out) == {
        "status": "Ok", "uuid": sent["uuid"], "event": "signed up", "distinct_id": "ada"
    }  # fmt: skip
    assert UUID(sent["uuid"]).version == 7
    assert (sent["event"], sent["distinct_id"]) == ("signed up", "ada")
    assert sent["properties"].items() >= {"plan": "pro", "é": [1.5, None]}.items()


def test_each_option_arrives(sink: Sink) -> None:
    done = capture(
        sink, "paid", "ada", "--timestamp", "2026-01-31 12:00", "--uuid", UUID_GIVEN,
        "--group", "company=acme", "--group", "team=a=b", "--set", '{"plan": "pro"}',
        "--set-once", '{"first": 1}', "--anonymous", "--json",
    )  # fmt: skip
    assert json.loads(done.out)["uuid"] == UUID_GIVEN
    sent = only(sink)
    assert (sent["uuid"], sent["timestamp"]) == (UUID_GIVEN, "2026-01-31T12:00:00+00:00")
    assert (
        sent["properties"].items()
        >= {
            "$groups": {"company": "acme", "team": "a=b"},
            "$set": {"plan": "pro"},
            "$set_once": {"first": 1},
            "$process_person_profile": False,
        }.items()
    )


def test_a_terminal_shows_the_uuid_alone(sink: Sink) -> None:
    done = capture(sink, "signed up", "ada", terminal=True)
    assert (done.code, done.out) == (0, f"{only(sink)['uuid']}\n")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "give EVENT and DISTINCT_ID, or --from FILE"),
        (["e"], "give EVENT and DISTINCT_ID"),
        (["e", "ada", "--from", "x"], "give EVENT and DISTINCT_ID, or --from FILE"),
        (["e", "ada", "pro"], "PROPERTIES cannot be read as JSON: Expecting value"),
        (["e", "ada", "[]"], 'PROPERTIES: a JSON object is wanted, such as \'{"plan": "pro"}\''),
        (["e", "ada", "--set", "NaN"], "--set cannot be read as JSON: NaN is no JSON"),
        (["e", "ada", "--group", "acme"], "--group acme: write --group TYPE=KEY"),
        (["e", "ada", "--uuid", "1"], "'e': uuid: '1' is none"),
        (["e", "ada", "--timestamp", "01/02/2026"], "'e': timestamp: '01/02/2026' can be read as"),
        (["e", "ada", "--historical"], "--historical goes with --from only"),
        (["e", "ada", "--restart"], "--restart goes with --from only"),
        (["e", "ada", "--dead-letters", "x"], "--dead-letters goes with --from only"),
        (["--from", "x", "--set", "{}"], "--set goes with EVENT only"),
        (["--from", "x", "--group", "a=b"], "--group goes with EVENT only"),
        (["--from", "x", "--anonymous"], "--anonymous goes with EVENT only"),
        (["", "ada"], "event: is empty"),
        (["e", " "], "'e': distinct_id: is empty"),
    ],
)
def test_what_cannot_be_sent_is_one_line(sink: Sink, arguments: list[str], told: str) -> None:
    done = capture(sink, *arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith(f"hogkit: {told}")
    assert not sink.asked


def test_without_a_token_it_says_where_to_find_one() -> None:
    done = hogkit("capture", "e", "ada", environment={"POSTHOG_HOST": "eu"})
    assert (done.code, done.out) == (2, "")
    assert "export POSTHOG_PROJECT_API_KEY=phc_…" in done.err
    assert "https://eu.posthog.com/settings/project" in done.err


@pytest.mark.parametrize(("status", "code"), [(401, 3), (400, 1), (413, 1)])
def test_a_refusal_is_one_line_and_its_exit_code(sink: Sink, status: int, code: int) -> None:
    sink.mood = lambda asked: Say(status, "it says why")
    done = capture(sink, "e", "ada")
    assert (done.code, done.out, done.err.count("\n")) == (code, "", 1)
    assert "it says why" in done.err


def test_a_distinct_id_that_looks_missing_is_said_and_sent(sink: Sink) -> None:
    done = capture(sink, "e", "null")
    assert (done.code, done.err.count("\n")) == (0, 1)
    assert done.err.startswith("hogkit: 'e': distinct_id 'null' looks like a missing one")
    assert only(sink)["distinct_id"] == "null"


def test_verbose_logs_the_request(sink: Sink) -> None:
    done = hogkit("capture", "e", "ada", "-v", environment=environment(sink))
    assert done.code == 0
    assert done.err.startswith("hogkit: POST /i/v0/e/ 200 ")
