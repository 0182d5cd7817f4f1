"""Each fault that PostHog's schema is known for, in the smallest document that shows it.

The numbers are those of the list of hazards in CONTRIBUTING. `warns` says that the generator
on its own drops or refuses something there, so that a rule that is no longer needed is seen.
"""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import httpx
import pytest
from packages import Package, answer, bare, body, build, document, obj, query, ref

STR: dict[str, Any] = {"type": "string"}
INT: dict[str, Any] = {"type": "integer"}
NULL: dict[str, Any] = {"type": "null"}


@pytest.fixture
def made(tmp_path: Path) -> Any:
    def make(*operations: dict[str, Any], warns: bool = False, **options: Any) -> Package:
        given = document(*operations, **options)
        assert bool(bare(given)) == warns, bare(given)
        return build(given, tmp_path)

    return make


def get(schema: Any, **more: Any) -> dict[str, Any]:
    return {"responses": answer(schema), **more}


def post(schema: Any, *kinds: str, **more: Any) -> dict[str, Any]:
    return {"method": "post", "requestBody": body(schema, *kinds), **more}


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


@pytest.mark.parametrize("kind", ["application/zip", "application/octet-stream"])
def test_18_a_binary_answer_is_a_file(made: Any, kind: str) -> None:
    package = made(
        {"responses": answer({"type": "string", "format": "binary"}, kind)}, warns="zip" in kind
    )
    client, _ = package.client(
        httpx.Response(200, content=b"PK\x03", headers={"content-type": kind})
    )
    assert package.operation("thing0").sync(client=client).payload.read() == b"PK\x03"


@pytest.mark.parametrize("kind", ["text/csv", "text/event-stream"])
def test_19_text_is_text_whether_it_is_declared_first_or_beside_json(made: Any, kind: str) -> None:
    both = answer(ref("Page"))
    both["200"]["content"][kind] = {"schema": ref("Page")}
    package = made(
        {"operationId": "both", "responses": both},
        {"operationId": "only", "responses": answer(STR, kind)},
        {"operationId": "model", "responses": answer(ref("Page"), kind)},
        Page=obj(count=INT),
    )
    client, _ = package.client(httpx.Response(200, text="a,b\n", headers={"content-type": kind}))
    for name in ("both", "only", "model"):
        assert package.operation(name).sync(client=client) == "a,b\n"
    client, _ = package.client(httpx.Response(200, json={"count": 2}))
    assert package.operation("both").sync(client=client).count == 2


def test_20_a_file_is_sent_as_it_is_and_headers_are_arguments(made: Any) -> None:
    package = made(
        post(
            {"type": "string", "format": "binary"},
            "application/octet-stream",
            parameters=[
                {"in": "header", "name": "If-Match", "schema": STR},
                {"in": "header", "name": "Authorization", "schema": STR},
            ],
        )
    )
    client, asked = package.client()
    file = package.module("types").File(payload=BytesIO(b"\x00\xff"))
    package.operation("thing0").sync_detailed(client=client, body=file, if_match="W/1")
    assert asked[0].content == b"\x00\xff"
    assert asked[0].headers["content-type"] == "application/octet-stream"
    assert asked[0].headers["if-match"] == "W/1"
    assert asked[0].headers["authorization"] == "Bearer phx_test"


def test_21_and_22_tuples_and_free_keys_are_read(made: Any) -> None:
    package = made(
        get(ref("Goal")),
        Goal=obj(
            by_event={"type": "array", "items": {"type": "array", "prefixItems": [INT, STR]}},
            schema_map={"type": "object", "additionalProperties": {"anyOf": [STR, {}]}},
            persons={"type": "object", "additionalProperties": ref("Person")},
            anything={},
        ),
        Person=obj(name=STR),
    )
    given = {
        "by_event": [[1, "a"]],
        "schema_map": {"x": {"y": 1}},
        "persons": {"p": {"name": "Ada"}},
        "anything": [None],
    }
    goal = package.model("Goal").from_dict(given)
    assert goal.by_event == [[1, "a"]]
    assert goal.persons["p"].name == "Ada"
    assert goal.to_dict() == given


def test_23_and_24_a_union_is_read_by_what_fits_not_by_what_comes_first(made: Any) -> None:
    kinds = {
        name: {**obj(kind={"const": name, "default": name}, **{name.lower(): STR})}
        for name in ("A", "B")
    }
    package = made(
        get(ref("Holder")),
        Holder=obj(
            query={"oneOf": [ref("A"), ref("B")], "discriminator": {"propertyName": "kind"}},
            answer={"anyOf": [{"type": "object"}, ref("Rows"), ref("Count")]},
        ),
        **kinds,
        Rows={**obj(rows={"type": "array", "items": INT}), "required": ["rows"]},
        Count={**obj(count=INT), "required": ["count"]},
    )
    read = package.model("Holder").from_dict
    assert type(read({"query": {"kind": "B", "b": "1"}}).query).__name__ == "B"
    assert read({"query": {"kind": "C"}}).query == {"kind": "C"}
    assert read({"query": "text"}).query == "text"
    assert type(read({"answer": {"count": 1}}).answer).__name__ == "Count"
    assert read({"answer": {"other": 1}}).answer == {"other": 1}


def test_24_a_discriminator_says_which_member_is_meant(made: Any) -> None:
    union = {
        "oneOf": [ref("A"), ref("B"), {"type": "object"}],
        "discriminator": {
            "propertyName": "t",
            "mapping": {"first": "#/components/schemas/A", "second": "B", "gone": "#/x/Nobody"},
        },
    }
    package = made(get(ref("Holder")), Holder=obj(value=union), A=obj(t=STR), B=obj(t=STR))
    read = package.model("Holder").from_dict
    assert type(read({"value": {"t": "second"}}).value).__name__ == "B"
    assert type(read({"value": {"t": "first"}}).value).__name__ == "A"
    assert read({"value": {"t": "third"}}).value == {"t": "third"}


def test_25_a_closed_answer_keeps_keys_that_nobody_declared(made: Any) -> None:
    package = made(get(ref("Page")), Page={**obj(count=INT), "additionalProperties": False})
    page = package.model("Page").from_dict({"count": 1, "new": {"a": 1}})
    assert page["new"] == {"a": 1}
    assert page.to_dict() == {"count": 1, "new": {"a": 1}}


def test_26_what_only_the_server_sets_is_not_asked_for(made: Any) -> None:
    flag = obj(
        id={**INT, "readOnly": True}, key=STR, created_by={"readOnly": True, "allOf": [ref("User")]}
    )
    package = made(
        post(ref("Flag")),
        Flag={**flag, "required": ["id", "key", "created_by"]},
        User=obj(email=STR),
    )
    flag_type = package.model("Flag")
    assert flag_type(key="k").to_dict() == {"key": "k"}
    with pytest.raises(TypeError):
        flag_type()
    assert flag_type.from_dict({"created_by": {"email": "a"}}).created_by.email == "a"


def test_27_a_large_enum_with_values_that_fold_to_one_name(made: Any) -> None:
    zones = {"type": "string", "enum": ["GMT0", "GMT+0", "GMT-0", "Etc/GMT"]}
    package = made(get(ref("Team")), Team=obj(timezone=ref("TimezoneEnum")), TimezoneEnum=zones)
    assert set(package.model("TimezoneEnum").__args__) == set(zones["enum"])


def test_28_properties_named_like_keywords_are_properties(made: Any) -> None:
    names = [
        "async", "delete", "_create_in_folder", "properties", "items", "type", "default", "required",
        "format", "$unset", "description", "title", "enum", "anyOf", "$ref", "nullable", "to_dict",
        "additional_properties", "field", "values", "class", "self", "cls", "datetime", "from_dict",
    ]  # fmt: skip
    package = made(post(ref("Item")), Item=obj(**dict.fromkeys(names, STR)))
    given = {name: f"value of {name}" for name in names}
    assert package.model("Item").from_dict(given).to_dict() == given
    assert not package.model("Item").from_dict(given).additional_properties


def test_29_properties_that_fold_to_one_attribute_are_two(made: Any) -> None:
    package = made(
        post(ref("Item")), warns=True, Item=obj(**{"$set": STR, "set": INT, "Set_": STR})
    )
    given = {"$set": "a", "set": 1, "Set_": "b"}
    item = package.model("Item").from_dict(given)
    assert item.to_dict() == given
    assert item.set_ == 1


def test_30_models_that_contain_themselves(made: Any) -> None:
    package = made(
        get(ref("Tree")),
        warns=True,
        Tree=obj(children={"type": "array", "items": ref("Tree")}, value=ref("Json")),
        Json={"anyOf": [STR, {"type": "array", "items": ref("Json")}]},
    )
    tree = package.model("Tree").from_dict({"children": [{"value": [["x"]]}]})
    assert tree.children[0].value == [["x"]]


def test_31_what_can_only_answer_405_is_left_out(made: Any) -> None:
    package = made(
        {"operationId": "flags_destroy", "responses": {"405": {"description": ""}}},
        {"operationId": "flags_list"},
    )
    assert list(package.result.generated) == ["flags_list"]
    assert list(package.result.account.left_out) == ["flags_destroy"]


@pytest.mark.parametrize(
    ("operation", "warns"),
    [
        (post(STR, parameters=[query("body", STR), query("client", STR)]), False),
        ({"parameters": [query("a", STR), query("a", INT)]}, True),
        ({"path": "/api/{x}/{y}/", "parameters": []}, True),
        ({"path": "/api/{a b}/", "parameters": []}, False),
        (get({"type": "array"}), True),
        (get({"$ref": "#/components/schemas/Holder/$defs/Inner"}), True),
        (get({"$ref": "#/components/schemas/Nobody"}), True),
        (get({"$ref": "https://example.invalid/x.json"}), True),
        (get({"allOf": [ref("Choice"), {"type": "string"}]}), True),
        (get({"title": "Other name", **obj(a=STR)}), False),
        (get(ref("Loop")), True),
    ],
    ids=str,
)
def test_32_what_the_generator_refuses_is_mended(made: Any, operation: Any, warns: bool) -> None:
    package = made(
        operation,
        warns=warns,
        Holder={**obj(a=STR), "$defs": {"Inner": obj(b=STR)}},
        Choice={"type": "string", "enum": ["a", "b"]},
        **({"Loop": ref("Loop")} if "Loop" in str(operation) else {}),
    )
    assert package.operation("thing0").OPERATION.id == "thing0"


@pytest.mark.parametrize(
    "schema",
    [True, {"enum": []}, {"type": "unknown"}, {"properties": []}, {"required": "a"}, {"enum": "a"}],
    ids=str,
)
def test_33_what_stops_the_generator_is_mended(made: Any, schema: Any) -> None:
    package = made(get(ref("Thing")), warns=True, Thing=obj(a=schema, b=STR))
    assert package.model("Thing").from_dict({"a": [1], "b": "x"}).a == [1]


def test_operations_of_one_id_and_of_twin_tags_have_a_module_each(made: Any) -> None:
    package = made(
        {"operationId": "x_list", "tags": ["custom-images"]},
        {"operationId": "x_list", "tags": ["custom_images"]},
        {"operationId": "X_List", "tags": ["custom images", "other"]},
        {"operationId": "none", "tags": []},
    )
    assert len(set(package.result.generated.values())) == 4
    assert package.result.operations == 4
    assert package.operation("x_list").OPERATION.path == "/api/thing0/"


def test_security_of_nothing_needs_no_key_and_twice_the_same_is_once(made: Any) -> None:
    package = made(
        {"operationId": "open", "security": [{}]},
        {
            "operationId": "keyed",
            "security": [{"k": ["a:read", "b:read"]}, {"k": ["a:read", "b:read"]}],
        },
    )
    assert package.operation("open").OPERATION.secured is False
    assert package.operation("keyed").OPERATION.scopes == ("a:read", "b:read")


def test_parameters_and_answers_behind_references_are_put_in_place(tmp_path: Path) -> None:
    given = document(
        {
            "path": "/api/projects/{project_id}/x/",
            "parameters": [{"$ref": "#/components/parameters/P"}],
        }
    )
    given["components"]["parameters"] = {
        "P": {"name": "project_id", "in": "path", "required": True, "schema": STR}
    }
    given["components"]["responses"] = {"R": answer(ref("Thing"))["200"]}
    given["components"]["schemas"]["Thing"] = obj(a=STR)
    item = given["paths"]["/api/projects/{project_id}/x/"]
    item["get"]["responses"] = {"200": {"$ref": "#/components/responses/R"}}
    item["parameters"] = [query("shared", INT)]
    package = build(given, tmp_path)
    client, asked = package.client(httpx.Response(200, json={"a": "1"}))
    assert package.operation("thing0").sync("7", client=client, shared=3).a == "1"
    assert str(asked[0].url) == "https://example.invalid/api/projects/7/x/?shared=3"
