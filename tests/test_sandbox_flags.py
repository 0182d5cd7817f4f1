"""Feature flags in the sandbox: who gets what, and why."""

from __future__ import annotations

import base64
import gzip
import json
from typing import Any

import pytest
from hogkit.sandbox.evaluation import bucket
from hogkit.sandbox.operators import matches
from sandbox_calls import TOKEN, Caller, calling, event, serving

sandbox = pytest.fixture(name="sandbox", scope="module")(serving)
ask = pytest.fixture(name="ask")(calling)


@pytest.mark.parametrize(
    ("key", "distinct_id", "salt", "digits"),
    [  # sha1sum of "key.distinct_idsalt", first 15 digits
        ("beta-feature", "ada", "", "36a05b794154921"),
        ("beta-feature", "distinct-id-1", "", "3c2cf332c918ef0"),
        ("some-flag", "äda", "variant", "ef232a3447cacc1"),
        ("some-flag", "user-1", "variant", "fe7229e244bb1c8"),
    ],
)
def test_the_place_of_someone_is_the_same_as_in_posthog(
    key: str, distinct_id: str, salt: str, digits: str
) -> None:
    assert bucket(key, distinct_id, salt) == pytest.approx(int(digits, 16) / (16**15 - 1))


HAS = {"plan": "Pro", "age": 30, "beta": True, "note": None, "size": "12", "tags": ["a"], "n": "x"}


@pytest.mark.parametrize(
    ("key", "operator", "value", "holds"),
    [
        ("plan", None, "pro", True),
        ("plan", "exact", ["free", "PRO"], True),
        ("plan", "exact", "free", False),
        ("absent", "exact", "pro", False),
        ("age", "exact", "30", True),
        ("beta", "exact", ["true"], True),
        ("beta", "exact", "True", True),
        ("plan", "exact", "false", True),  # Anything that is not true is as false.
        ("tags", "exact", '["a"]', True),
        ("plan", "is_not", "free", True),
        ("plan", "is_not", "pro", False),
        ("absent", "is_not", "pro", True),
        ("note", "is_set", "is_set", True),
        ("absent", "is_set", None, False),
        ("absent", "is_not_set", None, True),
        ("plan", "is_not_set", None, False),
        ("plan", "icontains", "RO", True),
        ("absent", "icontains", "RO", False),
        ("plan", "not_icontains", "RO", False),
        ("absent", "not_icontains", "RO", True),
        ("plan", "regex", "^P.o$", True),
        ("plan", "regex", "(", False),
        ("plan", "not_regex", "(", False),
        ("plan", "not_regex", "^x", True),
        ("absent", "regex", ".*", False),
        ("absent", "not_regex", ".*", True),
        ("age", "gt", 29, True),
        ("age", "gt", "30", False),
        ("age", "gte", "30", True),
        ("size", "lt", 13, True),
        ("size", "lte", 11.9, False),
        ("n", "lt", 13, False),
        ("age", "lt", "many", False),
        ("age", "gt", "1_0", False),
        ("absent", "lt", 13, False),
        ("plan", "exact", None, False),
    ],
)
def test_a_property_is_as_wanted_or_not(
    key: str, operator: str | None, value: Any, holds: bool
) -> None:
    assert matches({"key": key, "operator": operator, "value": value}, HAS) is holds


def test_the_second_form_of_answer(ask: Caller) -> None:
    ask.sandbox.add_feature_flag("on", payloads={"true": {"color": "red"}})

    answer = ask.flags(flag_keys=["on"])

    assert answer["errorsWhileComputingFlags"] is False
    assert answer["evaluatedAt"] > 1.7e12
    assert len(answer["requestId"]) == 36
    (told,) = answer["flags"].values()
    reason = {"code": "condition_match", "condition_index": 0}
    assert told == {
        "key": "on",
        "enabled": True,
        "variant": None,
        "reason": {**reason, "description": "Matched condition set 1"},
        "metadata": {
            "id": 5,
            "version": 1,
            "description": None,
            "payload": '{"color": "red"}',
            "has_experiment": False,
        },
    }


def test_the_first_form_of_answer(ask: Caller) -> None:
    ask.sandbox.add_feature_flag("off", rollout=0)
    ask.sandbox.add_feature_flag("two", variants={"a": 0, "b": 100}, payloads={"b": 7})

    answer = ask.http.post("/flags", json={"api_key": TOKEN, "$distinct_id": 7}).json()

    flags = answer["featureFlags"]
    assert (flags["off"], flags["two"], flags["new-onboarding"]) == (False, "b", True)
    assert answer["featureFlagPayloads"]["two"] == "7"


def test_conditions_are_tried_in_turn_and_the_best_reason_is_told(ask: Caller) -> None:
    groups = [
        {"properties": [{"key": "plan", "value": "pro"}], "variant": "b"},
        {"properties": [], "rollout_percentage": 0},
        {"properties": [{"key": "plan", "value": "free"}]},
    ]
    variants = [{"key": name, "rollout_percentage": 50} for name in ("a", "b")]
    filters = {"groups": groups, "multivariate": {"variants": variants}}
    ask.project("POST", "feature_flags/", {"key": "many", "filters": filters})

    def told(**properties: str) -> tuple[Any, ...]:
        flag = ask.flags("someone", person_properties=properties)["flags"]["many"]
        return flag["enabled"], flag["reason"]["code"], flag["reason"]["condition_index"]

    assert told(plan="pro") == (True, "condition_match", 0)
    assert ask.flags("x", person_properties={"plan": "pro"})["flags"]["many"]["variant"] == "b"
    assert told(plan="free") == (True, "condition_match", 2)
    assert told() == (False, "out_of_rollout_bound", 1)


def test_properties_that_are_sent_win_over_those_known(ask: Caller) -> None:
    wanted = [{"key": "plan", "value": "pro"}]
    ask.sandbox.add_feature_flag("pro", properties=wanted)
    ask.batch(event("$set", "bea", properties={"$set": {"plan": "pro"}}))

    assert ask.flags("bea")["flags"]["pro"]["enabled"] is True
    sent = ask.flags("bea", person_properties={"plan": "free"})
    assert sent["flags"]["pro"]["reason"]["code"] == "no_condition_match"


def test_a_rollout_reaches_about_its_share_and_always_the_same_ones(ask: Caller) -> None:
    ask.sandbox.add_feature_flag("third", rollout=33, variants={"a": 50, "b": 50})

    once, again = (
        [ask.flags(str(number), flag_keys=["third"])["flags"]["third"] for number in range(300)]
        for _ in range(2)
    )

    assert once == again
    assert 70 < sum(flag["enabled"] for flag in once) < 130
    assert {flag["variant"] for flag in once if flag["enabled"]} == {"a", "b"}


def test_only_flags_that_are_alive_and_meant_are_told(ask: Caller) -> None:
    ask.sandbox.reset()
    ask.sandbox.add_feature_flag("off", active=False)
    gone = ask.sandbox.add_feature_flag("gone")
    ask.project("PATCH", f"feature_flags/{gone['id']}/", {"deleted": True})
    ask.project("POST", "feature_flags/", {"key": "server", "evaluation_runtime": "server"})

    keys = ask.flags()["flags"].keys()
    assert keys == {"new-onboarding", "beta-search", "checkout-copy", "staff-tools"}
    assert "server" in ask.flags(evaluation_runtime="server")["flags"]
    ask.http.headers["user-agent"] = "posthog-python/7.42.0"
    assert "server" in ask.flags()["flags"]
    assert ask.flags(disable_flags=True)["flags"] == {}


@pytest.mark.parametrize(
    ("filters", "code"),
    [
        ({"groups": [{"properties": [{"key": "id", "type": "cohort", "value": 1}]}]}, "cohort"),
        ({"groups": [{"properties": [{"key": "a", "type": "group", "value": 1}]}]}, "group"),
        ({"groups": [], "aggregation_group_type_index": 0}, "group"),
        ({"groups": [{"properties": [{"key": "1", "type": "flag", "value": True}]}]}, "sandbox"),
        (
            {"groups": [{"properties": [{"key": "a", "operator": "semver_gt", "value": 1}]}]},
            "sandbox",
        ),
        ({"groups": [], "holdout": {"id": 1, "exclusion_percentage": 10}}, "sandbox"),
    ],
)
def test_what_cannot_be_evaluated_is_said_and_not_guessed(
    ask: Caller, filters: dict[str, Any], code: str
) -> None:
    made = ask.project("POST", "feature_flags/", {"key": "odd", "filters": filters})
    assert made.status_code == 201, made.text

    answer = ask.flags()

    odd = answer["flags"]["odd"]
    assert answer["errorsWhileComputingFlags"] is True
    assert (odd["enabled"], odd["failed"]) == (False, True)
    assert code in odd["reason"]["code"]
    assert answer["flags"]["new-onboarding"]["enabled"] is True


@pytest.mark.parametrize(
    ("content", "status", "said"),
    [
        (b"", 400, "invalid JSON"),
        (b"[]", 400, "invalid JSON"),
        (b"\x1f\x8b\x08no", 400, "invalid JSON"),
        ({"distinct_id": "a"}, 401, "No API token provided."),
        ({"token": "", "distinct_id": "a"}, 401, "No API token provided."),
        ({"token": "phc_other", "distinct_id": "a"}, 401, "The provided API key is invalid"),
        ({"token": TOKEN}, 400, "The distinct_id field is missing"),
        ({"token": TOKEN, "distinct_id": None}, 400, "The distinct_id field is missing"),
        ({"token": TOKEN, "distinct_id": ["a"]}, 400, "invalid JSON"),
    ],
)
def test_a_wrong_request_for_flags_is_refused_in_plain_text(
    ask: Caller, content: Any, status: int, said: str
) -> None:
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    answer = ask.http.post("/flags/?v=2", content=body)

    assert (answer.status_code, said in answer.text) == (status, True), answer.text
    assert answer.headers["content-type"].startswith("text/plain")


@pytest.mark.parametrize("pack", [gzip.compress, base64.b64encode])
def test_a_request_for_flags_may_be_packed(ask: Caller, pack: Any) -> None:
    content = pack(json.dumps({"token": TOKEN, "distinct_id": ""}).encode())

    answer = ask.http.post("/flags/?v=2&compression=base64", content=content)

    assert answer.json()["flags"]["beta-search"]["enabled"] is True  # No id: its place is 0.


def test_definitions_are_told_again_only_if_they_have_changed(ask: Caller) -> None:
    def told(etag: str = "") -> Any:
        path = "/api/projects/1/feature_flags/local_evaluation/"
        return ask.api("GET", path, headers={"if-none-match": etag} if etag else {})

    ask.sandbox.add_feature_flag("mine")
    first = told()
    etag = first.headers["etag"]
    assert etag.startswith('W/"')
    assert first.headers["cache-control"] == "private, must-revalidate"
    assert set(first.json()) == {"flags", "group_type_mapping", "cohorts"}
    assert (told(etag).status_code, told(etag).content) == (304, b"")
    assert told('W/"other"').status_code == 200
    number = first.json()["flags"][-1]["id"]
    ask.project("PATCH", f"feature_flags/{number}/", {"deleted": True})
    second = told(etag)
    assert (second.status_code, second.headers["etag"] != etag) == (200, True)
    assert "mine" not in [flag["key"] for flag in second.json()["flags"]]
    assert ask.project("GET", f"feature_flags/{number}/").json()["key"] == "mine"
