"""The faults 18 to 33 that PostHog's schema is known for: see tests/test_hazards.py."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import httpx
import pytest
from packages import (
    INT,
    STR,
    answer,
    build,
    document,
    get,
    obj,
    post,
    query,
    ref,
)


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
    assert package.result.rules["inline-references"] == 2
    assert package.result.rules["path-parameters"] == 1
