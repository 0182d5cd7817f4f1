"""What `flags.evaluate` sends, and what it reads of any answer."""

from __future__ import annotations

from typing import Any

import pytest
from answering import BOTH, TOKEN, Ask, Host, asking, hosting, serving
from hogkit.flags import Evaluation, Flag

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
ask = pytest.fixture(name="ask", params=BOTH)(asking)

FLAGS = {
    "flags": {
        "beta": {"key": "beta", "enabled": True, "variant": None, "reason": {"code": "condition_match", "condition_index": 0}, "metadata": {"id": 1, "version": 2, "payload": '{"a": [1, null]}'}},
        "test": {"key": "test", "enabled": True, "variant": "holdout-1", "reason": {"code": "x"}, "metadata": {"payload": '"text"'}},
        "off": {"key": "off", "enabled": False},
    },
    "errorsWhileComputingFlags": False, "requestId": "r-1", "evaluatedAt": 1767348000000,
}  # fmt: skip


def test_flags_are_evaluated_for_one_person(server: Host, ask: Ask) -> None:
    server.will_answer(200, FLAGS)
    found = ask("flags.evaluate", "ada")
    [asked] = server.asked
    assert (asked.method, asked.path, asked.query) == ("POST", "/flags/", {"v": ["2"]})
    assert asked.json == {
        "api_key": TOKEN, "distinct_id": "ada", "groups": {}, "person_properties": {},
        "geoip_disable": True, "evaluation_runtime": "server",
    }  # fmt: skip
    assert found == Evaluation(
        flags={
            "beta": Flag(key="beta", enabled=True, variant=None, payload={"a": [1, None]}, reason="condition_match"),
            "test": Flag(key="test", enabled=True, variant="holdout-1", payload="text", reason="x"),
            "off": Flag(key="off", enabled=False, variant=None, payload=None, reason=None),
        },
        errors_while_computing=False, quota_limited=False, request_id="r-1",
    )  # fmt: skip
    assert (list(found), len(found), found["off"].enabled) == (["beta", "test", "off"], 3, False)
    assert (found.enabled("beta"), found.enabled("off", True), found.enabled("new"), found.enabled("new", True)) == (True, False, False, True)  # fmt: skip
    with pytest.raises(KeyError):
        found["new"]


def test_flags_are_asked_for_with_all_that_was_given(server: Host, ask: Ask) -> None:
    given = {"groups": {"company": "acme"}, "person_properties": {"plan": "é", "n": 1}}
    ask("flags.evaluate", "ada", **given, keys=("a", "b"))
    assert server.asked[0].json.items() >= (given | {"flag_keys": ["a", "b"]}).items()
    ask("flags.evaluate", "ada", keys=[])
    assert server.asked[1].json["flag_keys"] == []


@pytest.mark.parametrize(
    ("answer", "quota", "errors"),
    [
        ({"flags": {}, "quotaLimited": ["feature_flags"]}, True, False),
        ({"flags": {}, "quotaLimited": ["recordings"]}, False, False),
        ({"flags": {}, "quotaLimited": []}, False, False),
        ({"flags": {}, "quotaLimited": None}, False, False),
        ({"flags": {}, "errorsWhileComputingFlags": True}, False, True),
        ({}, False, False),
        ({"flags": None}, False, False),
        ({"flags": [], "requestId": None}, False, False),
        ({"flags": {"a": None, "b": True, "c": []}}, False, False),
    ],
)
def test_an_evaluation_without_flags_says_why(
    server: Host, ask: Ask, answer: Any, quota: bool, errors: bool
) -> None:
    server.will_answer(200, answer)
    found = ask("flags.evaluate", "ada")
    assert (len(found), found.quota_limited, found.errors_while_computing) == (0, quota, errors)


@pytest.mark.parametrize(
    ("payload", "found"),
    [
        ('{"a": 1}', {"a": 1}),
        ("true", True),
        ("null", None),
        ('"x"', "x"),
        ("plain", "plain"),
        ("", ""),
        ("{", "{"),
        ("[" * 100_000, "[" * 100_000),
        ({"a": 1}, {"a": 1}),
        (None, None),
    ],
    ids=range(10),
)
def test_a_payload_is_parsed_or_stays_as_it_came(
    server: Host, ask: Ask, payload: Any, found: Any
) -> None:
    flag = {"enabled": True, "metadata": {"payload": payload}}
    server.will_answer(200, {"flags": {"a": flag}})
    assert ask("flags.evaluate", "ada")["a"].payload == found


@pytest.mark.parametrize("enabled", [False, None, "true", 1, {}])
def test_only_a_true_flag_is_on(server: Host, ask: Ask, enabled: Any) -> None:
    server.will_answer(200, {"flags": {"a": {"enabled": enabled}}})
    assert not ask("flags.evaluate", "ada").enabled("a", True)


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        (("",), {}),
        ((" ",), {}),
        (("ada",), {"person_properties": {"a": float("nan")}}),
        (("ada",), {"person_properties": {"a": object()}}),
        (("\ud800",), {}),
    ],
)
def test_flags_that_cannot_be_asked_for_are_a_value_error_that_holds_no_token(
    server: Host, ask: Ask, arguments: Any, options: Any
) -> None:
    with pytest.raises(ValueError) as caught:
        ask("flags.evaluate", *arguments, **options)
    assert TOKEN not in f"{caught.value!r} {caught.value.__context__!r}"
    assert not server.asked
