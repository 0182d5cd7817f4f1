"""What may be in a request to the sandbox that should not be."""

from __future__ import annotations

import base64
import gzip
import json
import zlib
from datetime import UTC, datetime
from typing import Any

import pytest
from hogkit.sandbox.cannot_evaluate import CannotEvaluate
from hogkit.sandbox.messages import json_answer
from hogkit.sandbox.patterns import found
from hogkit.sandbox.people import People
from hogkit.sandbox.strict import loads
from sandbox_calls import TOKEN, Caller, calling, event, fields, serving

sandbox = pytest.fixture(name="sandbox", scope="module")(serving)
ask = pytest.fixture(name="ask")(calling)
FLAGS = "/api/projects/1/feature_flags/"


def zeros(size: int) -> bytes:
    packer = zlib.compressobj(wbits=zlib.MAX_WBITS | 16)
    piece = b" " * 1024 * 1024
    return b"".join([*(packer.compress(piece) for _ in range(size)), packer.flush()])


@pytest.mark.parametrize("pack", [bytes, base64.b64encode])
def test_flags_are_not_unpacked_beyond_20_megabytes(
    ask: Caller, pack: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gzip, "decompress", None)  # It has no bound.
    answer = ask.http.post("/flags/?v=2&compression=base64", content=pack(zeros(21)))

    assert answer.status_code == 413
    assert "20 MB" in answer.text
    small = gzip.compress(json.dumps({"token": TOKEN, "distinct_id": "a"}).encode())
    assert ask.http.post("/flags/?compression=base64", content=pack(small)).status_code == 200


def nested(depth: int) -> str:
    return "[" * depth + "]" * depth


NOT_JSON = ["NaN", "-Infinity", "1e999", "-1e999", "9" * 400, nested(126), nested(90_000)]


@pytest.mark.parametrize("value", NOT_JSON, ids=lambda value: value[:12])
def test_what_is_no_json_is_refused_at_all_three_doors(ask: Caller, value: str) -> None:
    captured = ask.http.post("/e/", content=f'{{"a": {{"b": {value}}}}}')
    flags = ask.http.post("/flags/", content=f'{{"a": {{"b": {value}}}}}')
    headers = {"content-type": "application/json"}
    body = f'{{"key": "a", "filters": {{"payloads": {value}}}}}'
    private = ask.api("POST", FLAGS, content=body, headers=headers)

    assert (captured.status_code, flags.status_code) == (400, 400)
    assert captured.text.startswith("failed to parse request: ")
    assert "invalid JSON" in flags.text
    assert fields(private) == (400, "invalid_request", "parse_error", None)


def test_json_may_be_nested_as_deep_as_serde_reads(ask: Caller) -> None:
    assert loads(nested(127)) == json.loads(nested(127))
    with pytest.raises(ValueError, match="recursion limit"):
        loads(nested(128))
    ask.batch(event(properties={"$set": {"a": json.loads(nested(122))}}))
    assert len(ask.sandbox.events) == 1
    assert ask.project("GET", "persons/").json()["results"][0]["properties"]
    assert ask.sandbox.persons[0]["properties"]


def test_what_a_test_plants_is_json_too(ask: Caller) -> None:
    with pytest.raises(ValueError, match="JSON"):
        json_answer({"score": float("nan")})
    with pytest.raises(ValueError, match="JSON"):
        ask.sandbox.add_person("a", {"score": float("nan")})
    with pytest.raises(ValueError, match="JSON"):
        ask.sandbox.add_feature_flag("a", payloads={"true": float("inf")})


@pytest.mark.parametrize(
    "pattern", ["(a+)+$", "(a|aa)+$", "a*a*a*a*b", "(a?){40}b", "a?" * 40 + "b", "((){9999}){9999}"]
)
def test_a_pattern_that_could_take_for_ever_is_not_tried(ask: Caller, pattern: str) -> None:
    wanted = [{"key": "name", "operator": "regex", "value": pattern}]
    ask.sandbox.add_feature_flag("slow", properties=wanted)

    answer = ask.flags(person_properties={"name": "a" * 200 + "b!"})

    assert answer["errorsWhileComputingFlags"] is True
    assert answer["flags"]["slow"]["reason"]["code"] == "not_in_sandbox"
    assert answer["flags"]["new-onboarding"]["enabled"] is True


@pytest.mark.parametrize(
    ("pattern", "text", "holds"),
    [
        (r"^[^@]+@[^@]+\.(com|org)$", "ada.lovelace@mail.example.org", True),
        (r"^(\d{1,3}\.){3}\d{1,3}$", "192.168.100.200", True),
        (r"(?i)^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-", "01900000-0000-7000-8000-0000000000aa", True),
        (r"^.*[+)*\]|].*$", "a" * 900, False),
        (r"\(\)\|\*+?", "()|**", True),
        (r"(abc)+$", "abc" * 300, True),
    ],
)
def test_usual_patterns_are_tried(pattern: str, text: str, holds: bool) -> None:
    assert found(pattern, text) is holds


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("a", "b" * 1001),
        ("a" * 1001, "b"),
        ("(?#[)(a+)+(?#])$", "b"),
        ("(?x)a # [\n(a+)+ # ]", "b"),
        ("[[a]", "b"),  # Python warns of it.
        ("(" * 480 + ")" * 480, "b"),
    ],
)
def test_what_cannot_be_judged_is_not_tried(pattern: str, text: str) -> None:
    with pytest.raises(CannotEvaluate):
        found(pattern, text)


@pytest.mark.parametrize(
    "nobody",
    [
        *("", " ", "anonymous", "GUEST", "distinct_id", "uNdEfInEd", "null", "None", "NaN", "0"),
        *('"null"', "'Anonymous'", "[object Object]", True, 0, {"a": 1}, None),
    ],
)
def test_an_id_of_nobody_joins_nothing(ask: Caller, nobody: Any) -> None:
    ask.batch(
        event("seen", nobody if isinstance(nobody, str) and nobody.strip() else "x"),
        event("$identify", "bea", properties={"$anon_distinct_id": nobody, "$set": {"a": 1}}),
        event("$create_alias", "bea", properties={"alias": nobody}),
    )

    persons = {person["distinct_ids"][0]: person for person in ask.sandbox.persons}
    assert (persons["bea"]["distinct_ids"], persons["bea"]["properties"]) == (["bea"], {"a": 1})
    assert len(ask.sandbox.events) == 3


def test_nobody_takes_nobody_in_and_other_ids_become_their_json(ask: Caller) -> None:
    ask.batch(
        event("$identify", "anonymous", properties={"$anon_distinct_id": "device"}),
        event("$identify", "bea", properties={"$anon_distinct_id": ["é", 1]}),
        event("$create_alias", "bea", properties={"alias": "nan"}),
    )

    bea, anonymous, *_ = ask.sandbox.persons
    assert bea["distinct_ids"] == ["bea", '["é",1]', "nan"]
    assert anonymous["distinct_ids"] == ["anonymous"]


def test_a_dangerous_merge_also_joins_two_identified_persons(ask: Caller) -> None:
    before = len(ask.sandbox.persons)
    ask.batch(event("$merge_dangerously", "ada", properties={"alias": "grace", "$set": {"n": 1}}))

    (ada,) = ask.project("GET", "persons/?distinct_id=grace").json()["results"]
    assert ada["distinct_ids"] == ["ada", "grace"]
    assert (ada["properties"]["name"], ada["properties"]["n"]) == ("Ada Lovelace", 1)
    assert len(ask.sandbox.persons) == before - 1
    ask.batch(event("$merge_dangerously", "ada", properties={"$process_person_profile": False}))
    assert (len(ask.sandbox.events), ask.sandbox.dropped) == (1, 1)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("dashboards/?search=zzz", "search"),
        ("persons/?cohort=3", "cohort"),
        ("persons/?format=csv", "format"),
        ("persons/?include_total=true", "include_total"),
        ("feature_flags/?order=key", "order"),
        ("groups/?group_type_index=0&limit=1", "limit"),
        ("feature_flags/1/?search=a", "search"),
    ],
)
def test_a_filter_that_is_not_here_is_not_ignored(ask: Caller, path: str, name: str) -> None:
    refused = ask.project("GET", path)

    assert fields(refused) == (400, "validation_error", "invalid_input", name)
    assert refused.json()["detail"] == f"This sandbox lacks the filter '{name}'."
    known = "format=json&group_type_index=0" if "groups" in path else "format=json"
    assert ask.project("GET", f"{path.partition('?')[0]}?{known}").status_code == 200


@pytest.mark.parametrize("path", ["feature_flags/1/", "dashboards/1/"])
def test_a_method_that_is_not_here_is_said_to_lack_here(ask: Caller, path: str) -> None:
    refused = ask.project("PUT", path, {"key": "a", "name": "b"})

    assert fields(refused) == (405, "invalid_request", "method_not_allowed", None)
    assert "this sandbox has GET, PATCH, DELETE, HEAD, OPTIONS only" in refused.json()["detail"]


def test_people_are_iterated_in_order_and_found_by_number() -> None:
    people = People()
    for name in ("a", "b", "c"):
        people.ensure(name, datetime.now(UTC))
    people.join("a", "b", forced=False)

    assert [person.distinct_ids for person in people] == [["c"], ["b", "a"]]
    assert people.numbered(1) is None
    assert people.numbered(2) is people.find("a")
