"""What `pipeline.facts` keeps of a document, and what it leaves behind."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pipeline.document import METHODS, Json, canonical, load
from pipeline.facts import counts, facts_only

SNAPSHOT = Path(__file__).parents[2] / "shared" / "upstream" / "posthog-openapi-2025-10.json.gz"

PROSE = "Sentinel prose that must go."
DOCS = {"url": f"https://example.com/{PROSE}", "description": PROSE}
TOLD = {
    "description": PROSE,
    "summary": PROSE,
    "title": PROSE,
    "example": PROSE,
    "examples": {"one": {"summary": PROSE, "value": {"title": PROSE}}},
    "externalDocs": DOCS,
    "$comment": PROSE,
    "x-description": "Word",
    "x-enum-descriptions": ["Word", PROSE],
    "x-notes": {"deep": [{"said": PROSE}]},
    "x-map": {"description": "Word"},
    "x-long": "a" * 81,
}
PLAIN = {
    "x-flag": True,
    "x-count": 3,
    "x-none": None,
    "x-id": "short_identifier",
    "x-list": [1, "two", {"three": None}],
    "x-accepts-stringified-json": True,
    "x-enum-varnames": ["ONE", "TWO WORDS"],
}
# Each of these words is prose as a keyword and a fact as a name.
WORDS = ["description", "summary", "title", "example", "examples", "type", "default", "enum"]
WORDS += ["properties", "required", "format", "x-name", "$ref", "externalDocs", "const", "items"]
DATA: dict[str, Any] = {"description": PROSE.replace("prose", "data"), "title": ["kept"]}


def schema_facts() -> dict[str, Any]:
    scalars = {
        "type": ["object", "null"],
        "format": "uuid",
        "required": [
            "a property with spaces in its name that goes on for more than eighty letters"
        ],
        "pattern": "^a pattern with spaces .{1,80} that is much longer than any identifier is$",
        "nullable": True,
        "readOnly": True,
        "writeOnly": False,
        "deprecated": True,
        "minimum": 1,
        "maximum": 2.5,
        "exclusiveMinimum": True,
        "exclusiveMaximum": 3,
        "multipleOf": 0.1,
        "uniqueItems": True,
        "contentEncoding": "base64",
        "contentMediaType": "text/plain; charset=utf-8",
        "$ref": "#/components/schemas/" + "Long" * 30,
        "$id": "https://example.com/id",
        "$anchor": "here",
        "$dynamicRef": "#there",
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "dependentRequired": {"title": ["summary"]},
        "discriminator": {"propertyName": "description", "mapping": {"title": "#/a b"}},
        "xml": {"name": "x", "attribute": True},
        "enum": [PROSE.replace("prose", "data"), None, 1, DATA],
        "const": DATA,
        "default": DATA,
    }
    limits = ("Length", "Items", "Properties", "Contains")
    return scalars | {side + what: 1 for side in ("min", "max") for what in limits} | PLAIN


def schema(depth: int = 1) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return a schema with prose in every place that takes it, and its facts."""
    told, facts = {**schema_facts(), **TOLD}, schema_facts()
    if not depth:
        return told, facts
    inner, left = schema(depth - 1)
    one = "items additionalItems contains additionalProperties unevaluatedProperties not if then"
    one += " else propertyNames contentSchema unevaluatedItems"
    maps = ["properties", "patternProperties", "$defs", "dependentSchemas"]
    for key in one.split() if depth == 1 else ["items"]:
        told[key], facts[key] = inner, left
    for key in ("allOf", "anyOf", "oneOf", "prefixItems"):
        told[key], facts[key] = [inner, True, False], [left, True, False]
    for key in maps if depth == 1 else ["properties"]:
        told[key], facts[key] = dict.fromkeys(WORDS, inner), dict.fromkeys(WORDS, left)
    return told, facts


def whole() -> tuple[dict[str, Any], dict[str, Any]]:
    """Return a document with prose in every place that takes it, and its facts."""
    (told, left), (deep, deep_left) = schema(0), schema(2)
    told, left = parts(told, deep, TOLD | PLAIN), parts(left, deep_left, PLAIN)
    left["info"] = {"title": "PostHog API", "version": "1.0.0-beta+3"}
    return told, left


def parts(schema: dict[str, Any], deep: Any, extra: dict[str, Any]) -> dict[str, Any]:
    """Write out a document with `schema` wherever one may stand, and `extra` in each object."""
    told = "description" in extra
    content = {"application/json": {"schema": schema, **extra}, "title": {"schema": True}}
    style = {"style": "form", "explode": False, "allowReserved": True}
    header = {"schema": schema, "required": True, **style, **extra}
    encoding = {
        "a": {"contentType": "image/png, a/b", **style, "headers": {"X-A": header}, **extra}
    }
    content["multipart/form-data"] = {"schema": {"type": "object"}, "encoding": encoding}
    parameter = {"name": "a b", "in": "query", "required": True, "deprecated": True, **style}
    parameters = [
        {**parameter, "allowEmptyValue": True, "schema": schema, **extra},
        {"name": "filter", "in": "query", "content": content},
        {"$ref": "#/components/parameters/" + "Long" * 30, **({"summary": PROSE} if told else {})},
    ]
    variables = {"r": {"default": "a b", "enum": ["a b"], **extra}}
    server = {"url": "https://{r}.example/a b", "variables": variables, **extra}
    link = {"operationId": "a", "parameters": {"title": "$request.body#/a b"}, "server": server}
    response = {"headers": {"X-A": header, "x-b": header}, "content": content, **extra}
    response |= {"links": {"next": {**link, **extra}}, "description": PROSE if told else ""}
    responses = {"200": response, "default": {"$ref": "#/r"}, "x-id": "word"}
    operation = {
        "operationId": "a_list",
        "tags": ["two words", "b"],
        "deprecated": True,
        "parameters": parameters,
        "requestBody": {"required": True, "content": content, **extra},
        "responses": responses,
        "security": [{"key": ["a:read"]}, {}],
        "servers": [server],
        "x-product": ["product analytics"],
        **extra,
    }
    callback = {"{$request.body#/url}": {"post": operation}, "x-id": "word"}
    operation = {**operation, "callbacks": {"done": callback, "other": {"$ref": "#/c"}}}
    path = {"parameters": parameters, "servers": [server], "$ref": "#/p", **extra}
    path |= {method: {"operationId": "a"} for method in METHODS}
    path |= {"get": operation, "query": operation}
    scopes = dict.fromkeys(("a:read", "title"), PROSE if told else "")
    flow = {"tokenUrl": "https://a", "authorizationUrl": "https://b", "scopes": scopes}
    schemes = {
        "key": {"type": "http", "scheme": "bearer", "bearerFormat": "phx", **extra},
        "header": {"type": "apiKey", "in": "header", "name": "X-Key"},
        "oauth": {"type": "oauth2", "flows": {"implicit": flow, "clientCredentials": flow}},
    }
    components: dict[str, Any] = {
        "schemas": {**dict.fromkeys(WORDS, schema), "Deep": deep},
        "responses": {"title": response, "x-r": response},
        "parameters": {"description": parameters[0]},
        "requestBodies": {"summary": {"content": content}},
        "headers": {"x-c": header},
        "securitySchemes": schemes,
        "links": {"example": {**link, **extra}},
        "callbacks": {"title": callback},
        "pathItems": {"x-p": path},
    }
    components |= {"examples": {"a": {"value": PROSE}}} if told else {}
    group = {"name": "All endpoints", "tags": ["two words"]}
    contact = {"contact": {"name": PROSE}, "license": {"name": PROSE}, "termsOfService": PROSE}
    return {
        "openapi": "3.1.0",
        "info": {"title": PROSE, "version": "1.0.0-beta+3", "description": PROSE, **contact},
        "servers": [server],
        "tags": [{"name": "two words", **extra}],
        "paths": {"/a/{id}/": path, "/b": {"$ref": "#/p"}, "x-id": "word"},
        "webhooks": {"title": path},
        "components": components,
        "security": [{"key": []}],
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "x-tagGroups": [{**group, **({"description": PROSE} if told else {})}],
        **extra,
    }


def texts(value: Json) -> Iterator[str]:
    if isinstance(value, dict):
        for key, part in value.items():
            yield key
            yield from texts(part)
    elif isinstance(value, list):
        yield from (text for part in value for text in texts(part))
    elif isinstance(value, str):
        yield value


def test_every_fact_stays_and_every_prose_goes() -> None:
    told, left = whole()
    before = copy.deepcopy(told)
    kept = facts_only(told)

    assert not [text for text in texts(kept) if PROSE in text]
    assert kept == left
    assert facts_only(kept) == kept
    assert told == before


def test_nothing_is_shared_with_the_document_it_came_from() -> None:
    document: dict[str, Any] = {"openapi": "3.0.3", "paths": {}, "x-a": [{"b": [1]}]}
    document |= {"components": {"schemas": {"A": {"default": [[1]], "required": ["a"]}}}}
    kept = facts_only(document)
    kept["components"]["schemas"]["A"]["default"][0].append(2)
    kept["components"]["schemas"]["A"]["required"].append("b")
    kept["x-a"][0]["b"].append(2)

    assert document["x-a"] == [{"b": [1]}]
    assert document["components"] == {"schemas": {"A": {"default": [[1]], "required": ["a"]}}}


@pytest.mark.parametrize(
    ("info", "version"),
    [
        ({"version": "1.0.0"}, "1.0.0"),
        ({"version": "v2026-11-22"}, "v2026-11-22"),
        ({"version": 1.5}, "1.5"),
        ({"version": "the first of many"}, "0"),
        ({"version": ["1"]}, "0"),
        (None, "0"),
        ("1.0", "0"),
    ],
)
def test_info_is_a_title_and_a_version(info: Json, version: str) -> None:
    kept = facts_only({"openapi": "3.0.3", "info": info, "paths": {}})

    assert kept["info"] == {"title": "PostHog API", "version": version}


@pytest.mark.parametrize(
    ("given_", "kept"),
    [
        ({"get": None}, {"get": None}),
        ({"get": [{"operationId": "a", "summary": PROSE}]}, {"get": [{"operationId": "a"}]}),
        ({"parameters": {"name": "a", "summary": PROSE}}, {"parameters": {"name": "a"}}),
        ({"get": {"responses": {"200": PROSE}}}, {"get": {"responses": {}}}),
        ({"get": {"responses": [{"$ref": 5}]}}, {"get": {"responses": [{"$ref": 5}]}}),
        ({"get": {"deprecated": {"title": PROSE}}}, {"get": {}}),
        ({"get": {"tags": ["a", {"description": PROSE}]}}, {"get": {"tags": ["a"]}}),
        ({"get": {"x-product": "a" * 81, "x-tagGroups": PROSE}}, {"get": {}}),
        ({"parameters": [None, "word", PROSE, 5]}, {"parameters": [None, "word", 5]}),
        ({"parameters": [{"schema": "string"}]}, {"parameters": [{"schema": "string"}]}),
        ({"unknown": {"a": 1}, "future": {"note": PROSE}}, {"unknown": {"a": 1}}),
    ],
)
def test_what_stands_in_a_wrong_place_is_kept_only_if_it_cannot_be_prose(
    given_: Json, kept: Json
) -> None:
    document: dict[str, Json] = {"openapi": "3.0.3", "paths": {"/a": given_}}

    assert facts_only(document)["paths"] == {"/a": kept}


KEYS = [*WORDS, "paths", "/a", "get", "parameters", "schema", "responses", "200", "content", "info"]
KEYS += ["components", "schemas", "allOf", "x-a", "x-product", "x-tagGroups", "tags", "callbacks"]
KEYS += ["security", "flows", "scopes", "discriminator", "mapping", "servers", "name", "encoding"]
SCALARS = st.none() | st.booleans() | st.integers() | st.sampled_from([*KEYS, PROSE, "a" * 99])
VALUES: st.SearchStrategy[Any] = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4)
    ),
    max_leaves=30,
)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=5))
def test_any_document_is_reduced_and_a_reduced_one_stays_as_it_is(document: dict[str, Any]) -> None:
    once = facts_only(document)

    assert facts_only(once) == once
    assert facts_only(json.loads(canonical(once))) == once
    assert set(counts(document)) == {"paths", "operations", "schemas"}


def test_operations_are_counted_by_method_and_nothing_else_is() -> None:
    item: Any = {method: {} for method in METHODS} | {"parameters": [], "summary": "", "x-get": {}}
    document: Any = {"paths": {"/a": item, "/b": {"get": None}, "/c": 5}, "components": None}

    assert len(METHODS) == 8
    assert counts(document) == {"paths": 3, "operations": 8, "schemas": 0}
    assert counts({"paths": []}) == {"paths": 0, "operations": 0, "schemas": 0}


@pytest.mark.skipif(not SNAPSHOT.exists(), reason="the whole schema is not at hand")
def test_of_the_whole_schema_no_operation_is_lost_and_no_prose_is_left() -> None:
    document = load(SNAPSHOT.read_bytes(), "snapshot")
    kept = facts_only(document)

    assert counts(kept) == {"paths": 503, "operations": 788, "schemas": 776} == counts(document)
    assert facts_only(kept) == kept
    assert not [text for text in texts(kept) if len(text.split()) > 6 and text.endswith(".")]
