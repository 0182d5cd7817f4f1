"""`hogkit flags evaluate`: what it asks, what it shows, and how it ends."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from cli_running import TOKEN, Server, hogkit, serving

ANSWER: dict[str, Any] = {
    "flags": {
        "on": {"enabled": True, "reason": {"code": "condition_match", "description": "Matched"}, "metadata": {"id": 1, "version": 2, "payload": '{"a":1}'}},
        "two": {"enabled": True, "variant": "b", "reason": {"code": "x"}},
        "off": {"enabled": False},
    },
    "errorsWhileComputingFlags": False, "requestId": "r-1", "evaluatedAt": 1767348000000,
}  # fmt: skip


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        made.says(ANSWER)
        yield made


def evaluate(server: Server, *arguments: str, **options: Any) -> Any:
    """With the project token alone."""
    environment = {"POSTHOG_HOST": server.url, "POSTHOG_PROJECT_API_KEY": TOKEN, "POSTHOG_API_KEY": ""}  # fmt: skip
    return hogkit("flags", "evaluate", *arguments, environment=environment, **options)


def test_flags_are_shown_with_their_reasons(server: Server) -> None:
    done = evaluate(server, "ada")
    assert (done.code, done.err) == (0, "")
    assert done.out == 'on\ttrue\t\t{"a":1}\tMatched\ntwo\ttrue\tb\t\tx\noff\tfalse\t\t\t\n'
    shown = evaluate(server, "ada", terminal=True).out
    assert [name in shown for name in ("flag", "variant", "payload", "reason", "NULL")] == [
        True
    ] * 5


def test_json_has_all_that_is_known(server: Server) -> None:
    done = evaluate(server, "ada", "--json")
    none = {"variant": None, "payload": None, "description": None, "id": None, "version": None}
    assert json.loads(done.out) == {
        "flags": {
            "on": {"enabled": True, "variant": None, "payload": {"a": 1}, "reason": "condition_match", "description": "Matched", "id": 1, "version": 2},
            "two": {**none, "enabled": True, "variant": "b", "reason": "x"},
            "off": {**none, "enabled": False, "reason": None},
        },
        "failed": [], "errors_while_computing": False, "quota_limited": False, "request_id": "r-1",
        "evaluated_at": "2026-01-02T10:00:00+00:00",
    }  # fmt: skip


def test_what_is_given_is_sent(server: Server) -> None:
    given = [
        "--group", "company=acme", "--group", "team=a=b", "--property", "plan=pro", "--property", "n=5",
        "--property", 'id="5"', "--property", "beta=true", "--property", "empty=",
    ]  # fmt: skip
    assert evaluate(server, "ada", *given, "--key", "on", "--key", "two").code == 0
    [(method, path, _, body)] = server.asked
    assert (method, path) == ("POST", "/flags/?v=2")
    told = json.loads(body)
    assert told["groups"] == {"company": "acme", "team": "a=b"}
    assert told["person_properties"] == {"plan": "pro", "n": 5, "id": "5", "beta": True, "empty": ""}  # fmt: skip
    assert (told["distinct_id"], told["flag_keys"]) == ("ada", ["on", "two"])
    evaluate(server, "ada")
    assert "flag_keys" not in json.loads(server.asked[1][3])


def test_a_flag_that_is_asked_for_and_not_there_is_not_found(server: Server) -> None:
    done = evaluate(server, "ada", "--key", "on", "--key", "nope")
    assert (done.code, "on\ttrue" in done.out) == (4, True)
    assert "nope" in done.err
    assert "on," not in done.err


def test_what_was_not_evaluated_is_said(server: Server) -> None:
    failed = {"two": {"enabled": False, "failed": True}}
    server.says({**ANSWER, "flags": failed, "errorsWhileComputingFlags": True})
    done = evaluate(server, "ada")
    assert (done.code, done.out) == (0, "")
    assert done.err == "hogkit: PostHog could not evaluate all flags: two\n"
    assert json.loads(evaluate(server, "ada", "--json").out)["failed"] == ["two"]


def test_a_plan_whose_requests_are_spent_is_a_limit(server: Server) -> None:
    server.says({"flags": {}, "quotaLimited": ["feature_flags"]})
    done = evaluate(server, "ada", "--json", "--key", "on")
    assert (done.code, json.loads(done.out)["quota_limited"]) == (5, True)
    assert "requests are spent" in done.err


@pytest.mark.parametrize(("status", "code"), [(401, 3), (402, 5), (429, 5), (503, 7)])
def test_a_refusal_ends_as_others_do(server: Server, status: int, code: int) -> None:
    server.says(b"no", status)
    done = evaluate(server, "ada")
    assert (done.code, done.out, done.err.count("\n")) == (code, "", 1)
    assert TOKEN not in done.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "Missing argument 'DISTINCT_ID'"),
        (["ada", "--group", "company"], "--group company: write --group TYPE=KEY"),
        (["ada", "--group", "=acme"], "write --group TYPE=KEY"),
        (["ada", "--property", "plan"], "write --property NAME=VALUE"),
        ([" "], "distinct_id: is empty"),
    ],
)
def test_what_cannot_be_asked_is_a_line_about_it(
    server: Server, arguments: list[str], told: str
) -> None:
    done = evaluate(server, *arguments)
    assert (done.code, done.out) == (2, "")
    assert told in done.err
    assert not server.asked


def test_without_a_token_it_says_what_to_set(server: Server) -> None:
    environment = {"POSTHOG_HOST": server.url, "POSTHOG_PROJECT_API_KEY": ""}
    done = hogkit("flags", "evaluate", "ada", environment=environment)
    assert done.code == 2
    assert "POSTHOG_PROJECT_API_KEY" in done.err


def test_every_line_of_help_fits_eighty_columns() -> None:
    done = hogkit("flags", "evaluate", "--help", columns=80)
    assert max(map(len, done.out.splitlines())) <= 80
    assert hogkit("flags").code == 2
