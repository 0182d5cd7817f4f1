"""`$feature_flag_called`: what is told to PostHog, and how often."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import httpx
import pytest
from answering import BOTH, Ask, Host, asking, hosting, serving
from flag_calls import each
from hogkit import Recorder, ServerError, UnexpectedAnswer, Unreachable
from hogkit.flags import Evaluation, Flag
from hogkit.flags.memory import Memory
from hogkit.flags.reporting import told
from hogkit.problem import Problem

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
ask = pytest.fixture(name="ask", params=BOTH)(asking)

ANSWER = {
    "flags": {
        "beta": {
            "enabled": True,
            "variant": "test",
            "reason": {"code": "condition_match", "description": "Matched condition set 1"},
            "metadata": {"id": 5, "version": 2, "payload": '{"n": 1}'},
        },
        "off": {"enabled": False, "reason": {"code": "no_condition_match"}},
    },
    "requestId": "r-1",
    "evaluatedAt": 1767348000123,
}
BETA = {
    "$feature_flag": "beta",
    "$feature_flag_response": "test",
    "$feature/beta": "test",
    "locally_evaluated": False,
    "$feature_flag_id": 5,
    "$feature_flag_version": 2,
    "$feature_flag_reason": "Matched condition set 1",
    "$feature_flag_payload": {"n": 1},
    "$feature_flag_request_id": "r-1",
    "$feature_flag_evaluated_at": 1767348000123,
}


@pytest.fixture
def recorder(ask: Ask) -> Recorder:
    """Where the events of the client go."""
    ask.options["recorder"] = made = Recorder()
    return made


def evaluated(ask: Ask, *whose: str, **given: Any) -> list[Any]:
    """Evaluations of one client."""
    return each(ask, "flags.evaluate", *[{"distinct_id": who, **given} for who in whose])


def own(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Without what every event has."""
    return {
        name: value
        for name, value in properties.items()
        if name not in ("$lib", "$lib_version", "$geoip_disable")
    }


def test_a_flag_that_is_called_is_reported_as_the_official_sdk_does(
    server: Host, ask: Ask, recorder: Recorder
) -> None:
    server.will_answer(200, ANSWER)
    [found] = evaluated(ask, "ada", report=True)
    assert recorder.events == []
    assert found.enabled("beta")
    [event] = recorder.events
    assert (event["event"], event["distinct_id"]) == ("$feature_flag_called", "ada")
    assert own(event["properties"]) == BETA


@pytest.mark.parametrize("method", ["enabled", "variant", "payload"])
def test_each_way_of_asking_reports_once(
    server: Host, ask: Ask, recorder: Recorder, method: str
) -> None:
    server.will_answer(200, ANSWER)
    for found in evaluated(ask, "ada", "ada", "bea", report=True):
        for _ in range(3):
            getattr(found, method)("beta")
            getattr(found, method)("off")
    told = [
        (event["distinct_id"], event["properties"]["$feature_flag"]) for event in recorder.events
    ]
    assert told == [("ada", "beta"), ("ada", "off"), ("bea", "beta"), ("bea", "off")]


def test_another_value_is_reported_again(server: Host, ask: Ask, recorder: Recorder) -> None:
    server.will_answer(200, ANSWER)
    server.will_answer(200, {"flags": {"beta": {"enabled": True}}})
    server.will_answer(200, ANSWER)
    for found in evaluated(ask, "ada", "ada", "ada", report=True):
        found.enabled("beta")
    values = [event["properties"]["$feature_flag_response"] for event in recorder.events]
    assert values == ["test", True]


def test_groups_are_told_and_another_group_is_another_call(
    server: Host, ask: Ask, recorder: Recorder
) -> None:
    server.will_answer(200, ANSWER)
    whose = [{"distinct_id": "ada", "groups": {"company": key}, "report": True} for key in "abb"]
    for found in each(ask, "flags.evaluate", *whose):
        found.enabled("beta")
    told = [event["properties"]["$groups"] for event in recorder.events]
    assert told == [{"company": "a"}, {"company": "b"}]


def test_nothing_is_reported_unasked(server: Host, ask: Ask, recorder: Recorder) -> None:
    server.will_answer(200, ANSWER)
    ask("flags.evaluate", "ada").enabled("beta")
    found = ask("flags.evaluate", "ada", report=True)
    assert found["beta"].enabled
    assert dict(found.items())["beta"]
    assert recorder.events == []


def test_a_flag_that_is_not_known_is_reported_as_missing(
    server: Host, ask: Ask, recorder: Recorder
) -> None:
    server.will_answer(200, ANSWER)
    assert ask("flags.evaluate", "ada", report=True).enabled("new", default=True)
    assert own(recorder.events[0]["properties"]) == {
        "$feature_flag": "new",
        "$feature_flag_response": None,
        "$feature/new": None,
        "locally_evaluated": False,
        "$feature_flag_error": "flag_missing",
        "$feature_flag_request_id": "r-1",
        "$feature_flag_evaluated_at": 1767348000123,
    }


def test_a_default_is_not_told_as_what_posthog_said(
    server: Host, ask: Ask, recorder: Recorder
) -> None:
    server.will_answer(503, "down")
    found = ask("flags.evaluate", "ada", default={"beta": "test"}, report=True)
    assert found.variant("beta") == "test"
    assert own(recorder.events[0]["properties"]) == {
        "$feature_flag": "beta",
        "$feature_flag_response": None,
        "$feature/beta": None,
        "locally_evaluated": False,
        "$feature_flag_error": "api_error_503",
    }


def timed_out() -> Unreachable:
    error = Unreachable("H", "slow")
    error.__cause__ = httpx.ReadTimeout("slow")
    return error


def cut() -> Unreachable:
    error = Unreachable("H", "cut")
    error.__cause__ = httpx.ReadError("cut")
    return error


@pytest.mark.parametrize(
    ("what", "error"),
    [
        ({"errors_while_computing": True}, "errors_while_computing_flags"),
        ({"errors_while_computing": True, "quota_limited": True}, "errors_while_computing_flags,quota_limited"),
        ({"failure": ServerError(Problem(status=503, detail="down"))}, "api_error_503"),
        ({"failure": UnexpectedAnswer("H", 200, "a page")}, "unknown_error"),
        ({"failure": Unreachable("H", "closed")}, "unknown_error"),
        ({"failure": timed_out()}, "timeout"),
        ({"failure": cut()}, "connection_error"),
    ],
)  # fmt: skip
def test_what_went_wrong_is_told_in_the_official_words(what: dict[str, Any], error: str) -> None:
    stale = Flag(key="a", enabled=True, id=5, source="cache")
    properties = told(Evaluation(flags={"a": stale}, request_id="r-2", **what), "a", stale)
    assert properties["$feature_flag_error"] == error
    # It is of another answer than the one with this id.
    assert (properties["$feature_flag_id"], properties.get("$feature_flag_request_id")) == (5, None)


def test_a_flag_that_failed_is_told_as_that() -> None:
    found = Evaluation(flags={}, failed=frozenset({"a"}), errors_while_computing=True)
    failed = "errors_while_computing_flags,evaluation_failed"
    assert told(found, "a", None)["$feature_flag_error"] == failed


def test_what_was_reported_is_remembered_within_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hogkit.flags.memory.MOST_REPORTED", 3)
    memory = Memory()
    assert [memory.first(name) for name in "abcab"] == [True, True, True, False, False]
    assert memory.first("d")
    assert [memory.first(name) for name in "abd"] == [False, False, False]
    assert memory.first("c")
