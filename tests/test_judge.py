"""The judge refuses what it should: only then does a run without complaint mean anything."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import httpx
import pytest
from conformance.compare import difference
from conformance.document import Document, is_json
from conformance.drift import KINDS, Drift
from conformance.instances import Instances, Level
from conformance.judge import Judge, Request
from conformance.server import Answer, Server

LEVELS: tuple[Level, ...] = ("minimal", "full", "random")
SCHEMA = Path(__file__).parents[1] / "openapi" / "posthog.json"
NOTE: dict[str, Any] = {
    "type": "object",
    "required": ["id", "name", "scope"],
    "properties": {
        "id": {"type": "integer", "readOnly": True},
        "name": {"type": "string", "maxLength": 9},
        "scope": {"$ref": "#/components/schemas/Scope"},
        "count": {"type": "integer", "nullable": True},
        "made_at": {"type": "string", "format": "date-time"},
        "secret": {"type": "string", "writeOnly": True},
    },
}
PROJECT = {"name": "project_id", "in": "path", "required": True, "schema": {"type": "string"}}


def query(name: str, schema: dict[str, Any], **rest: Any) -> dict[str, Any]:
    return {"name": name, "in": "query", "schema": schema, **rest}


IDS = {"type": "array", "items": {"type": "integer"}}
CONTENT = {"schema": {"$ref": "#/components/schemas/Note"}}
ANSWER = {"200": {"description": "", "content": {"application/json": CONTENT}}}
KINDS_SENT = ("application/json", "application/x-www-form-urlencoded", "multipart/form-data")
HERE = {"parameters": [{"$ref": "#/components/parameters/Project"}], "responses": ANSWER}
LISTED = {
    **HERE,
    "operationId": "notes_list",
    "parameters": [
        {"$ref": "#/components/parameters/Project"},
        query("limit", {"type": "integer"}),
        query("deep", {"type": "boolean"}),
        query("order", {"type": "string", "enum": ["a", "-a"]}, required=True),
        query("ids", IDS),
        query("joined", IDS, style="form", explode=False),
        query("filter", {"type": "object"}),
        {"name": "If-Match", "in": "header", "required": True, "schema": {"type": "string"}},
    ],
}
CREATED = {
    **HERE,
    "operationId": "notes_create",
    "requestBody": {"required": True, "content": dict.fromkeys(KINDS_SENT, CONTENT)},
}
FORMED = {
    **HERE,
    "operationId": "notes_form",
    "requestBody": {"content": dict.fromkeys(KINDS_SENT[1:], CONTENT)},
}


def document() -> dict[str, Any]:
    return {
        "openapi": "3.0.3",
        "paths": {
            "/api/{project_id}/notes/": {"get": LISTED, "post": CREATED, "put": FORMED},
            "/api/{project_id}/{id}/": {"get": {**HERE, "operationId": "notes_retrieve"}},
        },
        "components": {
            "parameters": {"Project": PROJECT},
            "schemas": {"Note": NOTE, "Scope": {"type": "string", "enum": ["me", "all"]}},
        },
    }


JSON = {"authorization": "Bearer t", "content-type": "application/json"}
LIST = Request("GET", "/api/7/notes/?order=a", {"authorization": "Bearer t", "if-match": "x"}, b"")
CREATE = Request("POST", "/api/7/notes/", JSON, b'{"name": "n", "scope": "me", "count": null}')


def asked(rest: str) -> Request:
    return replace(LIST, target=LIST.target + rest)


def sending(**body: Any) -> Request:
    content = {"name": "n", "scope": "me", **body}
    return replace(CREATE, content=json.dumps(content).encode())


FORM = {**JSON, "content-type": "application/x-www-form-urlencoded"}
MULTIPART = {**JSON, "content-type": "multipart/form-data; boundary=b"}
PARTS = b"".join(
    b'--b\r\nContent-Disposition: form-data; name="%b"\r\n\r\n%b\r\n' % part
    for part in ((b"name", b"n"), (b"scope", b"all"), (b"count", b"3"))
)

GOOD = {
    "a list": LIST,
    "repeated numbers": asked("&ids=1&ids=2&limit=-3&deep=true"),
    "joined numbers": asked("&joined=1,2"),
    "an object in the query": asked("&filter=%7B%22a%22%3A1%7D"),
    "a quoted path": replace(LIST, target="/api/a%2Fb%20%C3%BC/notes/?order=-a"),
    "a body": CREATE,
    "a date": sending(made_at="2025-01-01T00:00:00Z", secret="s"),
    "a form": Request("PUT", "/api/7/notes/", FORM, b"name=n&scope=me&count=3"),
    "parts": Request("PUT", "/api/7/notes/", MULTIPART, PARTS + b"--b--\r\n"),
}
BAD = {
    "method": ("method", replace(CREATE, method="DELETE")),
    "path": ("path", replace(LIST, target="/api/7/note/all/?order=a")),
    "unquoted slash": ("path", replace(LIST, target="/api/a/b/notes/?order=a")),
    "unquoted text": ("path", replace(LIST, target="/api/a{b/notes/?order=a")),
    "bearer missing": ("bearer", replace(LIST, headers={"if-match": "x"})),
    "bearer wrong": ("bearer", replace(CREATE, headers={**JSON, "authorization": "t"})),
    "unknown query name": ("query-unknown", asked("&limits=3")),
    "missing query": ("query-missing", replace(LIST, target="/api/7/notes/")),
    "lost enum value": ("query-value", replace(LIST, target="/api/7/notes/?order=b")),
    "number as text": ("query-value", asked("&limit=3.5")),
    "True for true": ("query-value", asked("&deep=True")),
    "joined where repeated": ("query-value", asked("&ids=1,2")),
    "repeated where joined": ("query-value", asked("&joined=1&joined=2")),
    "object by str": ("query-value", asked("&filter=%7B%27a%27%3A+1%7D")),
    "null by str": ("query-value", asked("&limit=None")),
    "header missing": ("header-missing", replace(LIST, headers={"authorization": "Bearer t"})),
    "body for a list": ("body-unexpected", replace(LIST, content=b"{}")),
    "no body": ("body-missing", replace(CREATE, content=b"")),
    "form for JSON": ("content-type", replace(CREATE, headers=FORM, content=b"name=n&scope=me")),
    "undeclared type": ("content-type", replace(CREATE, headers={**JSON, "content-type": "a/b"})),
    "not JSON": ("body-invalid", replace(CREATE, content=b"{'name': 1}")),
    "NaN": ("body-invalid", replace(CREATE, content=b'{"name":"n","scope":"me","count":NaN}')),
    "int as str": ("body-invalid", sending(count="3")),
    "str as int": ("body-invalid", sending(name=3)),
    "body enum value": ("body-invalid", sending(scope="us")),
    "too long": ("body-invalid", sending(name="0123456789")),
    "null not declared": ("body-invalid", sending(name=None)),
    "read only": ("body-invalid", sending(id=1)),
    "no date": ("body-invalid", sending(made_at="2025-01-01 00:00")),
    "required key missing": ("body-invalid", replace(CREATE, content=b'{"name": "n"}')),
}


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge(document(), token="t")


@pytest.mark.parametrize("name", GOOD)
def test_a_request_as_declared_gets_no_complaint(judge: Judge, name: str) -> None:
    assert judge.judge(GOOD[name]).complaints == []


@pytest.mark.parametrize("name", BAD)
def test_one_fault_in_a_request_is_complained_of(judge: Judge, name: str) -> None:
    kind, request = BAD[name]

    assert judge.judge(request).kinds() == {kind}


def test_what_a_request_carries_is_read_back(judge: Judge) -> None:
    verdict = judge.judge(asked("&joined=1,2&deep=false"))

    assert verdict.operation is not None
    assert verdict.operation.id == "notes_list"
    assert verdict.values["path", "project_id"] == ["7"]
    assert verdict.values["query", "joined"] == [[1, 2]]
    assert verdict.values["query", "deep"] == [False]
    assert judge.judge(GOOD["parts"]).body == {"name": "n", "scope": "all", "count": 3}


def test_a_moved_prefix_gives_way_to_what_was_there() -> None:
    raw = document()
    raw["paths"]["/old/{environment_id}/notes/"] = {
        "get": {"operationId": "twin", "responses": {"200": {}}},
        "delete": {"operationId": "single", "responses": {"204": {}}},
    }
    judge = Judge(raw, token="t", moved={"/old/": "/api/"})
    reached = [judge.judge(replace(LIST, method=method)).operation for method in ("GET", "DELETE")]

    assert [operation and operation.id for operation in reached] == ["notes_list", "single"]


@pytest.mark.parametrize(
    ("sent", "got", "same"),
    [
        ("2025-01-01T02:00:00+02:00", "2025-01-01T00:00:00+00:00", True),
        ("2025-01-01T00:00:00Z", "2025-01-01T00:00:00", False),
        ("2025-01-01", "2025-01-01T00:00:00", False),
        ("2025-01-01T00:00:00.1234567Z", "2025-01-01T00:00:00.123456Z", False),
        ("6FA459EA-EE8A-3CA4-894E-DB77E160355E", "6fa459ea-ee8a-3ca4-894e-db77e160355e", True),
        (1, True, False),
        (1, 1.0, True),
        ("1", 1, False),
        (None, "", False),
        ({"a": [1, None]}, {"a": [1, None]}, True),
        ({"a": 1}, {"a": 1, "b": None}, False),
        ([1], [1, 1], False),
    ],
)
def test_only_another_spelling_of_one_moment_is_the_same(sent: Any, got: Any, same: bool) -> None:
    assert (difference(sent, got) is None) is same


def test_values_made_are_valid_and_drifted_ones_are_not() -> None:
    judge = Judge(json.loads(SCHEMA.read_text("utf-8")))
    instances, drift = Instances(judge.document), Drift(judge.document)
    refused, accepted, invalid = Counter[str](), Counter[str](), []
    for operation in judge.operations.values():
        for kinds in operation.successes().values():
            for schema in (schema for kind, schema in kinds.items() if is_json(kind)):
                for level in LEVELS:
                    rng = Random(f"{operation.id} {level}")
                    value = instances.make(schema, "answer", level, rng)
                    invalid += judge.validators.faults(value, schema, "answer")
                for kind, drifted in drift.drifts(value, schema, rng):
                    fine = judge.validators.of(schema, "answer").is_valid(drifted)
                    (accepted if fine else refused)[kind] += 1

    assert invalid == []
    # A key more is valid nearly everywhere; any other drift only where a schema says little.
    assert all(refused[kind] for kind in KINDS)
    assert sum(accepted.values()) - accepted["extra keys"] < 0.2 * sum(refused.values())


def test_requests_made_are_valid() -> None:
    judge = Judge(json.loads(SCHEMA.read_text("utf-8")))
    instances = Instances(judge.document)
    for operation in judge.operations.values():
        parameters = [parameter.schema for parameter in operation.parameters]
        for schema in (*operation.bodies.values(), *parameters):
            for level in LEVELS:
                rng = Random(f"{operation.id} {level}")
                value = instances.make(schema, "request", level, rng)
                faults = judge.validators.faults(value, schema, "request")

                assert faults == [], f"{operation} {level}"


def test_newer_schemas_are_understood() -> None:
    shape = {
        "type": ["object", "null"],
        "required": ["kind", "size"],
        "properties": {
            "kind": {"const": "dot"},
            "size": {"type": ["integer", "null"], "exclusiveMinimum": 2, "maximum": 3},
            "next": {"anyOf": [{"$ref": "#/components/schemas/Shape"}, {"type": "null"}]},
            "pair": {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}]},
        },
    }
    raw = {"openapi": "3.1.0", "paths": {}, "components": {"schemas": {"Shape": shape}}}
    judge, instances = Judge(raw), Instances(Document(raw))
    schema = {"$ref": "#/components/schemas/Shape"}
    valid = judge.validators.of(schema, "answer").is_valid

    assert all(
        valid(instances.make(schema, "answer", level, Random(seed)))
        for level in LEVELS
        for seed in range(50)
    )
    assert valid(None)
    assert not valid({"kind": "line", "size": 3})
    assert not valid({"kind": "dot", "size": 2})


def test_the_server_answers_on_one_connection_and_in_chunks() -> None:
    seen: list[Request] = []

    def handle(request: Request) -> Answer:
        seen.append(request)
        return Answer(520, "ä".encode() * 9, "text/plain; charset=utf-8", chunked=len(seen) > 1)

    with Server(handle) as server, httpx.Client(base_url=server.url) as client:
        replies = [client.post("/a%2Fb?c=1", content=b"x" * 100_000) for _ in range(2)]

    assert [(reply.status_code, reply.text) for reply in replies] == [(520, "ä" * 9)] * 2
    assert "transfer-encoding" in replies[1].headers
    assert {(it.target, len(it.content)) for it in seen} == {("/a%2Fb?c=1", 100_000)}


def test_what_breaks_in_the_servers_handler_is_raised_in_the_end() -> None:
    def handle(_: Request) -> Answer:
        raise KeyError("no answer laid out")

    with pytest.raises(KeyError), Server(handle) as server:
        assert httpx.get(server.url).status_code == 599
