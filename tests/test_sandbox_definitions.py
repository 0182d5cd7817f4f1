"""The sandbox's definitions of events and properties, and its list of tables."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from typing import Any

import pytest
from hogkit.sandbox import Sandbox
from hogkit.sandbox.taxonomy import type_of
from sandbox_calls import Caller, calling, event, fields, serving
from sandbox_queries import rows

KEYS = {"phx_bare": ("query:read",), "phx_events": ("event_definition:read",)}
NOW = int(time.time())


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    yield from serving(keys=KEYS, seed=False)


ask = pytest.fixture(name="ask")(calling)


def listed(ask: Caller, kind: str = "property", **asked: Any) -> dict[str, Any]:
    came = ask.api("GET", f"/api/projects/1/{kind}_definitions/", params=asked)
    assert came.status_code == 200, came.text
    return dict(came.json())


def names(ask: Caller, kind: str = "property", **asked: Any) -> list[str]:
    return [one["name"] for one in listed(ask, kind, **asked)["results"]]


def types(ask: Caller, **asked: Any) -> dict[str, str | None]:
    return {one["name"]: one["property_type"] for one in listed(ask, **asked)["results"]}


@pytest.mark.parametrize(
    ("name", "value", "kind"),
    [
        ("plan", "pro", "String"), ("plan", "", "String"), ("plan", " True ", "String"), ("plan", " true ", "Boolean"),
        ("paid", False, "Boolean"), ("amount", 5, "Numeric"), ("amount", 5.5, "Numeric"), ("amount", "5", "String"),
        ("tags", ["a"], None), ("tags", {}, None), ("tags", None, None),
        ("seen", "2026-01-05", "DateTime"), ("seen", "2026-01-05T10:00:00.5Z", "DateTime"), ("seen", "05/01/2026", "DateTime"),
        ("seen", "2026/01/05 10:00:00", "DateTime"), ("seen", "2026-01-05 soon", "String"), ("seen", "2026-13", "String"),
        ("seen", "Mon, 5 Jan 2026 10:00:00 +0000", "DateTime"), ("seen", "5 Jan 2026 10:00 GMT", "DateTime"), ("seen", "5 Jan 2026", "String"),
        ("paid_at", NOW, "DateTime"), ("Updated", NOW, "DateTime"), ("amount", NOW, "Numeric"), ("UpdatedAt", NOW, "DateTime"), ("time", NOW * 1000, "DateTime"),
        ("time", 5, "Numeric"), ("time", NOW + 0.5, "Numeric"), ("time", 2**64, "Numeric"), ("time", -NOW, "Numeric"), ("time", True, "Boolean"),
        ("utm_source", 5, "String"), ("$initial_utm_term", "2026-01-05", "String"), ("$feature/new", True, "String"),
        ("$feature_flag_response", False, "String"), ("$survey_response_2", 5, "String"), ("my_utm_source", 5, "Numeric"),
    ],
)  # fmt: skip
def test_a_value_says_what_its_property_is(name: str, value: Any, kind: str | None) -> None:
    assert type_of(name, value) == kind


def test_definitions_are_made_of_what_was_captured(ask: Caller) -> None:
    assert listed(ask) == {"count": 0, "next": None, "previous": None, "results": []}
    ask.batch(
        event("bought", properties={"amount": 5, "none": None, "$set": {"plan": "pro"}, "$group_0": "acme"}),
        event("bought", properties={"amount": "x", "none": 1, "$set_once": {"age": 36}, "x" * 201: 1}),
        event("$groupidentify", properties={"$group_type": "company", "$group_key": "acme", "$group_set": {"size": 5}}),
    )  # fmt: skip
    assert types(ask) == {"amount": "Numeric", "none": "Numeric"}
    assert types(ask, type="person") == {"age": "Numeric", "plan": "String"}
    assert types(ask, type="session") == {}
    amount = listed(ask)["results"][0]
    assert amount == {
        "id": amount["id"], "name": "amount", "is_numerical": True, "property_type": "Numeric", "tags": [],
        "is_seen_on_filtered_events": None,
    }  # fmt: skip
    ask.batch(event("sold", properties={"later": True}))
    assert types(ask) == {"amount": "Numeric", "later": "Boolean", "none": "Numeric"}
    assert names(ask, "event") == ["$groupidentify", "bought", "sold"]


def test_a_reset_forgets_them(ask: Caller) -> None:
    ask.batch(event("bought", properties={"amount": 5}))
    assert (names(ask), names(ask, "event")) == (["amount"], ["bought"])
    ask.sandbox.reset()
    assert (names(ask), names(ask, "event")) == ([], [])


def test_persons_that_no_event_made_count(ask: Caller) -> None:
    ask.sandbox.add_person("ada", {"email": "ada@example.com", "vip": True})
    assert types(ask, type="person") == {"email": "String", "vip": "Boolean"}
    assert types(ask) == {}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, ["Plan name", "amount", "plan", "plan_id"]),
        ({"properties": "plan,amount,x"}, ["amount", "plan"]),
        ({"properties": ""}, ["Plan name", "amount", "plan", "plan_id"]),
        ({"search": "PLAN"}, ["Plan name", "plan", "plan_id"]),
        ({"search": "name plan"}, ["Plan name"]),
        ({"search": "plan", "properties": "plan,amount"}, ["plan"]),
        ({"limit": 2, "offset": 1}, ["amount", "plan"]),
        ({"type": "event", "search": "zzz"}, []),
    ],
)
def test_properties_are_filtered_and_by_name(
    ask: Caller, asked: dict[str, Any], expected: list[str]
) -> None:
    ask.batch(event(properties={"plan_id": 1, "plan": "a", "Plan name": "b", "amount": 1, "distinct_id": "x"}))  # fmt: skip
    assert names(ask, **asked) == expected


def test_pages_have_links(ask: Caller) -> None:
    ask.batch(event(properties={f"p{number}": 1 for number in range(5)}))
    first = listed(ask, limit=2, type="event")
    assert (first["count"], first["previous"]) == (5, None)
    second = ask.api("GET", first["next"]).json()
    assert [one["name"] for one in second["results"]] == ["p2", "p3"]
    assert names(ask, limit=2, offset=4) == ["p4"]
    assert listed(ask, limit=2, offset=4)["next"] is None


def test_events_that_are_searched_for_are_by_length(ask: Caller) -> None:
    ask.batch(event("signed up again"), event("signed up"), event("left"))
    assert names(ask, "event", search="Up signed") == ["signed up", "signed up again"]
    [left] = listed(ask, "event", search="left")["results"]
    assert left["last_seen_at"] == left["created_at"] == ask.sandbox.events[-1]["received_at"]


@pytest.mark.parametrize(
    ("key", "path", "expected"),
    [
        ("phx_bare", "property_definitions/", (403, "authentication_error", "permission_denied", None)),
        ("phx_events", "property_definitions/", (403, "authentication_error", "permission_denied", None)),
        ("phx_bare", "event_definitions/", (403, "authentication_error", "permission_denied", None)),
        ("phx_sandbox_personal_key", "property_definitions/?type=x", (400, "validation_error", "invalid_choice", "type")),
        ("phx_sandbox_personal_key", "property_definitions/?type=group", (400, "validation_error", "invalid_input", "type")),
        ("phx_sandbox_personal_key", "property_definitions/?event_names=a", (400, "validation_error", "invalid_input", "event_names")),
        ("phx_sandbox_personal_key", "event_definitions/?names=a", (400, "validation_error", "invalid_input", "names")),
    ],
)  # fmt: skip
def test_what_is_not_given_is_refused(
    ask: Caller, key: str, path: str, expected: tuple[Any, ...]
) -> None:
    assert fields(ask.api("GET", f"/api/projects/1/{path}", key)) == expected


def test_what_was_planted_is_defined_as_queries_find_it(ask: Caller) -> None:
    pytest.importorskip("chdb")
    ask.sandbox.plant(events=12_000, ties="bulk")
    found = rows(ask, "SELECT DISTINCT arrayJoin(JSONExtractKeys(properties)) AS k FROM events ORDER BY k LIMIT 1000")  # fmt: skip
    seen = {name for [name] in found} - {"$initial_referrer"}  # which PostHog does not list
    assert set(names(ask, limit=1000)) == seen
    assert types(ask, properties="amount,$time,$browser,utm_source") == {
        "$browser": "String", "$time": "Numeric", "amount": "Numeric", "utm_source": "String",
    }  # fmt: skip
    assert {"email", "plan", "country"} <= set(names(ask, type="person"))
    found = rows(ask, "SELECT DISTINCT event FROM events ORDER BY event LIMIT 1000")
    assert sorted(names(ask, "event", limit=1000)) == [name for [name] in found]
    ask.sandbox.reset()
    assert names(ask) == []


# Tables.


def tables(ask: Caller, **more: Any) -> dict[str, Any]:
    came = ask.project("POST", "query/", {"query": {"kind": "DatabaseSchemaQuery"}, **more})
    assert came.status_code == 200, came.text
    assert came.json()["joins"] == []
    return dict(came.json()["tables"])


def test_tables_are_listed_with_their_fields(ask: Caller) -> None:
    found = tables(ask, name="tests")
    assert list(found) == ["events", "groups", "person_distinct_ids", "persons", "sessions"]
    assert {table["type"] for table in found.values()} == {"posthog"}
    events = found["events"]["fields"]
    assert events["timestamp"] == {
        "name": "timestamp", "hogql_value": "timestamp", "type": "datetime", "schema_valid": True,
        "chain": None, "fields": None, "id": None, "table": None,
    }  # fmt: skip
    assert (events["uuid"]["type"], events["properties"]["type"]) == ("string", "json")
    assert events["$session_id"]["hogql_value"] == "`$session_id`"
    assert (events["person"]["type"], events["person"]["chain"]) == ("field_traverser", ["poe"])
    assert events["poe"]["fields"] == ["id", "created_at", "properties"]
    assert (events["session"]["type"], events["session"]["table"]) == ("lazy_table", "sessions")
    assert not {"team_id", "$session_id_uuid"} & set(events)


def test_added_tables_are_listed_until_they_are_gone(ask: Caller) -> None:
    pytest.importorskip("chdb")
    ask.sandbox.add_table("stripe.charges", {"id": "Int64", "paid_at": "DateTime64(6, 'UTC')"})
    charges = tables(ask)["stripe.charges"]
    assert charges["type"] == "data_warehouse"
    told = {name: one["type"] for name, one in charges["fields"].items()}
    assert told == {"id": "integer", "paid_at": "datetime"}
    ask.sandbox.reset()
    assert "stripe.charges" not in tables(ask)


@pytest.mark.parametrize(
    ("body", "path", "attr"),
    [
        ({"query": {"kind": "DatabaseSchemaQuery", "query": "SELECT 1"}}, "query/", "query.query"),
        ({"query": {"kind": "DatabaseSchemaQuery"}, "limit": 5}, "query/", "limit"),
        ({"query": {"kind": "DatabaseSchemaQuery", "version": "1"}}, "query/", "query.version"),
        ({"query": {"kind": "DatabaseSchemaQuery"}}, "query/HogQLQuery/", "DatabaseSchemaQuery"),
    ],
)
def test_the_query_for_tables_is_of_its_schema(
    ask: Caller, body: dict[str, Any], path: str, attr: str
) -> None:
    came = ask.project("POST", path, body)
    assert came.status_code == 400
    assert attr in json.dumps(came.json())


def test_the_query_for_tables_needs_a_scope(ask: Caller) -> None:
    body = {"query": {"kind": "DatabaseSchemaQuery"}}
    came = ask.api("POST", "/api/projects/1/query/", "phx_events", json=body)
    assert fields(came)[0] == 403
