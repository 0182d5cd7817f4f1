"""What `flags.evaluate` sends, and what it reads of any answer."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime
from typing import Any

import pytest
from answering import BOTH, TOKEN, Ask, Host, asking, hosting, serving
from hogkit import InvalidArgument
from hogkit.flags import Evaluation, Flag
from hogkit.flags.evaluation import read

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
ask = pytest.fixture(name="ask", params=BOTH)(asking)

FLAGS = {
    "flags": {
        "beta": {"key": "beta", "enabled": True, "variant": None, "reason": {"code": "condition_match", "condition_index": 0, "description": "Matched"}, "metadata": {"id": 1, "version": 2, "payload": '{"a": [1, null]}'}},
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
        "api_key": TOKEN, "distinct_id": "ada", "groups": {}, "person_properties": {}, "group_properties": {},
        "geoip_disable": True, "evaluation_runtime": "server",
    }  # fmt: skip
    assert found == Evaluation(
        flags={
            "beta": Flag(key="beta", enabled=True, payload='{"a": [1, null]}', reason="condition_match", description="Matched", id=1, version=2),
            "test": Flag(key="test", enabled=True, variant="holdout-1", payload='"text"', reason="x"),
            "off": Flag(key="off", enabled=False),
        },
        request_id="r-1", evaluated_at=datetime(2026, 1, 2, 10, tzinfo=UTC),
    )  # fmt: skip
    assert (list(found), len(found), found["off"].enabled) == (["beta", "test", "off"], 3, False)
    assert found.whole
    with pytest.raises(KeyError):
        found["new"]


def test_a_flag_is_asked_by_its_key_and_has_a_default_only_if_it_is_not_known() -> None:
    found = read(FLAGS)
    assert [found.enabled(key) for key in ("beta", "off", "new")] == [True, False, False]
    assert (found.enabled("off", True), found.enabled("new", True)) == (False, True)
    assert [found.variant(key, "control") for key in ("test", "beta", "new")] == ["holdout-1", None, "control"]  # fmt: skip
    assert [found.payload(key, 7) for key in ("beta", "test", "off", "new")] == [{"a": [1, None]}, "text", None, 7]  # fmt: skip
    assert (found.variant("new"), found.payload("new")) == (None, None)
    assert [flag.value for flag in found.values()] == [True, "holdout-1", False]


def test_nothing_that_is_done_to_an_evaluation_changes_it() -> None:
    given = {"a": Flag(key="a", enabled=True, payload={"n": [1]}), "b": Flag(key="b", enabled=True, payload='{"n": 1}')}  # fmt: skip
    found = Evaluation(flags=given)
    given.clear()
    found.payload("a")["n"].append(2)
    found.payload("b")["n"] = 2
    assert (found.payload("a"), found.payload("b")) == ({"n": [1]}, {"n": 1})
    with pytest.raises(AttributeError):
        found["a"].enabled = False  # type: ignore[misc]
    with pytest.raises(AttributeError):
        found.quota_limited = True  # type: ignore[misc]
    with pytest.raises(TypeError):
        found["a"] = found["b"]  # type: ignore[index]
    assert pickle.loads(pickle.dumps(found)) == found


def test_flags_are_asked_for_with_all_that_was_given(server: Host, ask: Ask) -> None:
    given = {
        "groups": {"company": "acme"},
        "person_properties": {"plan": "é", "n": 1},
        "group_properties": {"company": {"seats": 5}},
    }
    ask("flags.evaluate", "ada", **given, keys=("a", "b"))
    assert server.asked[0].json.items() >= (given | {"flag_keys": ["a", "b"]}).items()
    ask("flags.evaluate", "ada", keys=iter([]))
    assert server.asked[1].json["flag_keys"] == []


def test_a_client_that_is_disabled_asks_nobody(server: Host, ask: Ask) -> None:
    ask.options["disabled"] = True
    assert len(ask("flags.evaluate", "ada")) == 0
    found = ask("flags.evaluate", "ada", default={"a": True})
    assert (found.enabled("a"), found["a"].source, found.failure) == (True, "default", None)
    assert not server.asked


def test_a_flag_that_posthog_failed_to_evaluate_is_no_flag_that_is_off() -> None:
    flags = {"a": {"enabled": False, "failed": True}, "b": {"enabled": True}}
    found = read({"flags": flags, "errorsWhileComputingFlags": True})
    assert (list(found), found.failed, found.enabled("a", True)) == (["b"], {"a"}, True)
    assert not read({"flags": flags}).whole


@pytest.mark.parametrize("told", [None, "1767348000000", True, 1e9, 10**30, -(10**30)])
def test_a_moment_that_is_none_is_left_out(told: Any) -> None:
    assert read({"flags": {}, "evaluatedAt": told}).evaluated_at is None


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
        (("ada",), {"group_properties": {"company": {"a": float("inf")}}}),
        (("ada",), {"keys": "beta"}),
        (("ada",), {"keys": 5}),
        (("ada",), {"groups": ["company"]}),
        (("ada",), {"groups": 5}),
        (("ada",), {"person_properties": "plan"}),
        (("ada",), {"group_properties": {"company"}}),
        (("ada",), {"default": ["beta"]}),
        (("ada",), {"default": True}),
        (("ada",), {"default": {"beta": None}}),
        (("ada",), {"default": {"beta": ""}}),
        (("ada",), {"default": {"beta": 1}}),
        (("\ud800",), {}),
    ],
)
def test_flags_that_cannot_be_asked_for_are_a_value_error_that_holds_no_token(
    server: Host, ask: Ask, arguments: Any, options: Any
) -> None:
    with pytest.raises(InvalidArgument) as caught:
        ask("flags.evaluate", *arguments, **({"default": {}} | options))
    assert TOKEN not in f"{caught.value!r} {caught.value.__context__!r}"
    assert not server.asked
