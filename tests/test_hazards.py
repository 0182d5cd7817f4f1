"""Each fault that PostHog's schema is known for, in the smallest document that shows it.

The numbers are those of the list of hazards in CONTRIBUTING. `warns` says that the generator
on its own drops or refuses something there, so that a rule that is no longer needed is seen.
"""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
from packages import (
    INT,
    NULL,
    STR,
    get,
    obj,
    post,
    query,
    ref,
)


def test_1_components_that_fold_to_one_class_both_exist(made: Any) -> None:
    package = made(
        get(ref("_DateRange"), operationId="a"),
        get(ref("DateRange"), operationId="b"),
        warns=True,
        DateRange=obj(start=STR),
        _DateRange=obj(date_from=STR),
    )
    client, _ = package.client(httpx.Response(200, json={"start": "x", "date_from": "y"}))
    assert package.operation("b").sync(client=client).start == "x"
    assert package.operation("a").sync(client=client).date_from == "y"
    assert type(package.operation("b").sync(client=client)).__name__ == "DateRange"


def test_2_components_that_differ_in_case_have_a_file_each(made: Any) -> None:
    package = made(
        get(ref("LLMTrace"), operationId="a"),
        get(ref("LlmTrace"), operationId="b"),
        LLMTrace=obj(one=STR),
        LlmTrace=obj(two=STR),
    )
    client, _ = package.client(httpx.Response(200, json={"one": "1", "two": "2"}))
    assert package.operation("a").sync(client=client).one == "1"
    assert package.operation("b").sync(client=client).two == "2"


def test_3_an_inline_object_that_meets_a_component_gets_another_name(made: Any) -> None:
    package = made(
        get(ref("Session")),
        warns=True,
        Session={**obj(type=obj(a=STR), kind=ref("SessionType"))},
        SessionType=obj(b=STR),
    )
    session = package.model("Session").from_dict({"type": {"a": "1"}, "kind": {"b": "2"}})
    assert (session.type_.a, session.kind.b) == ("1", "2")


@pytest.mark.parametrize(
    ("kinds", "sent"),
    [
        (("application/json", "application/x-www-form-urlencoded", "multipart/form-data"), "json"),
        (("multipart/form-data", "application/json"), "json"),
        (("multipart/form-data", "application/x-www-form-urlencoded"), "multipart/form-data"),
        (("multipart/form-data", "*/*"), "multipart/form-data"),
        (("application/x-www-form-urlencoded",), "application/x-www-form-urlencoded"),
        (("*/*",), "json"),
    ],
)
def test_4_a_body_is_sent_as_json_if_that_is_declared(
    made: Any, kinds: tuple[str, ...], sent: str
) -> None:
    package = made(post(ref("Thing"), *kinds), warns="*/*" in kinds, Thing=obj(name=STR))
    client, asked = package.client()
    package.operation("thing0").sync_detailed(client=client, body=package.model("Thing")(name="é"))
    assert sent in asked[0].headers["content-type"]
    if sent == "json":
        assert json.loads(asked[0].content) == {"name": "é"}
    else:
        assert b"name" in asked[0].content


NULLABLE = [
    {"type": ["string", "null"]},
    {"type": "string", "nullable": True},
    {"anyOf": [STR, NULL]},
    {"oneOf": [STR, NULL]},
    {"oneOf": [ref("Choice"), ref("BlankEnum"), ref("NullEnum")]},
    {"nullable": True, "allOf": [ref("Choice")]},
    {"nullable": True, **ref("Choice")},
    {"type": "string", "enum": ["a", None], "nullable": True},
]


@pytest.mark.parametrize("schema", NULLABLE, ids=json.dumps)
def test_5_null_is_read_and_sent_however_it_is_declared(made: Any, schema: Any) -> None:
    package = made(
        post(ref("Thing")),
        Thing=obj(value=schema),
        Choice={"type": "string", "enum": ["a", "b"]},
        BlankEnum={"enum": [""]},
        NullEnum={"enum": [None]},
    )
    thing = package.model("Thing")
    assert "None" in thing.__annotations__["value"]
    assert thing.from_dict({"value": None}).value is None
    assert thing(value=None).to_dict() == {"value": None}
    assert thing(value="a").to_dict() == {"value": "a"}


def test_6_a_model_with_a_faulty_member_keeps_its_other_members(made: Any) -> None:
    package = made(
        post(ref("Request")),
        warns=True,
        Request=obj(query={"anyOf": [ref("Node"), NULL]}),
        Node=obj(math={"enum": [0.5, 1.5], "type": "number"}),
    )
    request = package.model("Request").from_dict({"query": {"math": 0.5}})
    assert request.query.math == 0.5


def test_7_an_enum_of_whole_numbers_is_one_of_integers(made: Any) -> None:
    package = made(
        get(ref("Node")),
        warns=True,
        Node=obj(index=ref("Index")),
        Index={"enum": [0.0, 1.0, 2.0], "type": "number"},
    )
    assert package.model("Node").from_dict({"index": 1.0}).index == 1
    assert package.model("Index").__args__ == (0, 1, 2)


def test_8_an_enum_of_several_types_may_be_any_of_them(made: Any) -> None:
    package = made(
        get(ref("Item")), warns=True, Item=obj(templating={"enum": [True, False, "hog", "liquid"]})
    )
    item = package.model("Item")
    assert item.from_dict({"templating": True}).templating is True
    assert item.from_dict({"templating": "hog"}).templating == "hog"


@pytest.mark.parametrize(
    ("kind", "required"),
    [
        ({"const": "HogQLQuery", "default": "HogQLQuery"}, False),
        ({"const": "HogQLQuery"}, True),
        ({"type": "string", "enum": ["HogQLQuery"], "default": "HogQLQuery"}, False),
        ({"type": "string", "enum": ["HogQLQuery"]}, True),
    ],
)
def test_9_a_constant_is_always_sent(made: Any, kind: Any, required: bool) -> None:
    schema = {**obj(kind=kind, query=STR), "required": ["kind", "query"] if required else ["query"]}
    package = made(post(ref("HogQLQuery")), HogQLQuery=schema)
    model = package.model("HogQLQuery")
    assert model(query="select 1").to_dict() == {"kind": "HogQLQuery", "query": "select 1"}
    assert model.from_dict({"query": "x"}).to_dict() == {"query": "x"}


def test_10_a_default_is_neither_sent_nor_seen_in_an_answer(made: Any) -> None:
    package = made(
        get(
            ref("Thing"),
            parameters=[query("refresh", {"type": "string", "default": "force_cache"})],
        ),
        Thing=obj(active={"type": "boolean", "default": True}),
    )
    client, asked = package.client()
    assert not package.operation("thing0").sync(client=client).active
    assert str(asked[0].url) == "https://example.invalid/api/thing0/"


@pytest.mark.parametrize(
    "wrong",
    [
        {"allOf": [ref("Choice")], "default": "AND"},
        {"allOf": [ref("Thing")], "default": {}},
        {"type": "integer", "default": ""},
        {"type": "string", "format": "date-time", "default": "soon"},
        {"type": "string", "format": "uuid", "default": ""},
    ],
    ids=json.dumps,
)
def test_11_a_wrong_default_drops_nothing(made: Any, wrong: Any) -> None:
    made(
        get(ref("Holder")),
        warns=True,
        Holder=obj(value=wrong),
        Choice={"type": "string", "enum": ["a"]},
        Thing=obj(a=STR),
    )


PATHS = [
    ({"oneOf": [INT, STR]}, False, 7),
    ({"oneOf": [INT, NULL]}, True, 7),
    ({"anyOf": [{"type": "string", "format": "uuid"}, NULL]}, True, "@me"),
    ({"type": ["string", "null"], "format": "uuid"}, True, "@me"),
    ({"type": "string", "format": "uuid"}, False, "@me"),
    ({"type": "string", "enum": ["@me"]}, False, "@me"),
    ({"type": "object"}, False, "@me"),
]


@pytest.mark.parametrize(("schema", "warns", "value"), PATHS, ids=str)
def test_12_to_14_a_path_takes_any_scalar_and_never_null(
    made: Any, schema: Any, warns: bool, value: Any
) -> None:
    given = {"in": "path", "name": "id", "required": True, "schema": schema}
    package = made({"path": "/api/users/{id}/", "parameters": [given]}, warns=warns)
    client, asked = package.client()
    package.operation("thing0").sync_detailed(value, client=client)
    assert asked[0].url.raw_path == f"/api/users/{str(value).replace('@', '%40')}/".encode()


def test_15_a_value_in_a_path_is_quoted_whole(made: Any) -> None:
    given = {
        "in": "path",
        "name": "key",
        "required": True,
        "schema": {"type": "string", "pattern": "^.+$"},
    }
    package = made({"path": "/api/files/{key}/", "parameters": [given]})
    client, asked = package.client()
    package.operation("thing0").sync_detailed("a/b ?#%é", client=client)
    assert asked[0].url.raw_path == b"/api/files/a%2Fb%20%3F%23%25%C3%A9/"


@pytest.mark.parametrize(
    ("style", "sent"),
    [
        ({"style": "form", "explode": False}, "id=a%2Cb"),
        ({"style": "form", "explode": True}, "id=a&id=b"),
        ({}, "id=a&id=b"),
        ({"style": "pipeDelimited", "explode": False}, "id=a%7Cb"),
    ],
)
def test_16_items_in_a_query_are_joined_or_repeated_as_declared(
    made: Any, style: Any, sent: str
) -> None:
    package = made({"parameters": [query("id", {"type": "array", "items": STR}, **style)]})
    client, asked = package.client()
    package.operation("thing0").sync_detailed(client=client, id=["a", "b"])
    assert asked[0].url.query.decode() == sent


@pytest.mark.parametrize(
    "schema",
    [{"type": "array", "items": ref("Property")}, ref("Property"), {"type": "object"}, {}],
    ids=json.dumps,
)
def test_17_objects_in_a_query_are_json(made: Any, schema: Any) -> None:
    package = made({"parameters": [query("properties", schema)]}, Property=obj(key=STR))
    client, asked = package.client()
    value: Any = {"key": "é"}
    if "$ref" in str(schema):
        value = package.model("Property")(key="é")
    value = [value] if schema.get("type") == "array" else value
    package.operation("thing0").sync_detailed(client=client, properties=value)
    sent = json.loads(asked[0].url.params["properties"])
    assert sent == ([{"key": "é"}] if schema.get("type") == "array" else {"key": "é"})
