"""Every generated operation, sync and async, over a socket, against the schema as pulled."""

from __future__ import annotations

import importlib
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from conformance.calls import WAYS, Caller, Wire, plan
from conformance.compare import difference
from conformance.document import Operation, Schema, is_json
from conformance.drift import KINDS, Drift
from conformance.exchange import TOKEN, Exchange
from conformance.findings import Deliberate, Findings
from conformance.instances import ANYTHING, Instances, Level
from conformance.judge import NOTHING, Judge, shape
from conformance.reading import Types, dump
from conformance.server import Answer
from hogkit_api import errors

OPENAPI = Path(__file__).parents[1] / "openapi"

# Operations that PostHog serves under both prefixes are generated under the second only.
MOVED = {"/api/environments/": "/api/projects/"}

LEVELS: tuple[Level, ...] = ("minimal", "full", "random")
DETAILED = WAYS[:2]

# Where the client differs from the schema on purpose, each by an overlay. An entry whose
# complaints no longer occur fails the test.
DELIBERATE: dict[str, Deliberate] = {
    "event_definitions_retrieve": Deliberate(
        frozenset({"argument"}), "the list takes limit, offset and search, which are not declared"
    ),
    "persons_delete_property_create": Deliberate(
        frozenset({"argument", "query-missing"}),
        "the server reads $unset from the body; the schema has it in the query",
        body={"$unset": "plan"},
    ),
    "session_recordings_list": Deliberate(
        frozenset({"type", "argument"}),
        "a page of recordings has no count, next and previous; its filters are not declared",
    ),
    "insights_list": Deliberate(frozenset({"argument"}), "some of its filters are not declared"),
    "cohorts_persons_retrieve": Deliberate(
        frozenset({"argument"}), "limit and offset are not declared"
    ),
    "event_definitions_partial_update": Deliberate(
        frozenset({"argument"}), "what is changed goes into the body, which is not declared"
    ),
}

PAGE = b"<!doctype html><title>502 Bad Gateway</title>"
NOT_JSON = {
    "a page": Answer(200, PAGE, "text/html; charset=utf-8"),
    "JSON cut short": Answer(200, b'{"results": [{"id": 1}, {"na'),
    "bytes that are not UTF-8": Answer(200, b'{"name": "\xff\xfe"}', chunked=True),
    "nothing": Answer(200, b""),
}
# 512, 513 and 520 have no name in http.HTTPStatus.
STATUSES = (512, 402, 513, 500, 520, 404)
TEXTS = {
    "text/csv": 'id,name\r\n1,"Zoë, ""Z"""\r\n',
    "text/event-stream": 'event: message\ndata: {"text": "ü"}\n\n',
}
FILE = b"PK\x03\x04\xff\r\n\x00"


class World:
    """The schema, the client and the line between them."""

    def __init__(self, exchange: Exchange, judge: Judge) -> None:
        self.exchange = exchange
        self.judge = judge
        self.instances = Instances(judge.document)
        self.types = Types(judge.document, judge.validators)
        self.callers = [
            Caller(importlib.import_module(module), judge.operations[name], judge.document)
            for name, module in accounting()["generated"].items()
        ]

    def wire(self, caller: Caller, level: Level) -> Wire:
        rng = Random(f"{caller.operation.id} asks {level}")
        wire = caller.sendable(plan(caller.operation, self.instances, level, rng))
        deliberate = DELIBERATE.get(caller.operation.id)
        body = NOTHING if deliberate is None else deliberate.body
        return wire if body is NOTHING else Wire(wire.values, body)

    def body(self, operation: Operation, schema: Schema, level: Level) -> Any:
        rng = Random(f"{operation.id} answers {level}")
        return self.instances.make(schema, "answer", level, rng)


def accounting() -> dict[str, dict[str, str]]:
    """What became of each operation: generated as, folded into, or left out because."""
    lock = json.loads((OPENAPI / "lock.json").read_text("utf-8"))
    return {part: lock["operations"][part] for part in ("generated", "folded", "left_out")}


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    schema = json.loads((OPENAPI / "posthog.json").read_text("utf-8"))
    judge = Judge(schema, token=TOKEN, moved=MOVED)
    with Exchange(judge) as exchange:
        yield World(exchange, judge)


def test_every_operation_of_the_schema_is_accounted_for_once(world: World) -> None:
    operations, kept = world.judge.operations, accounting()

    assert Counter(name for part in kept.values() for name in part) == Counter(operations.keys())
    for name in kept["left_out"]:
        assert refused(operations[name]), f"{name} is left out"
    for name, twin in kept["folded"].items():
        assert twin in kept["generated"] or refused(operations[name]), f"{name} is lost"
        assert called(operations[name]) == called(operations[twin]), f"{name} is not {twin}"


def refused(operation: Operation) -> bool:
    """Whether nothing but "method not allowed" is declared."""
    return operation.answers.keys() == {405}


def called(operation: Operation) -> tuple[str, str]:
    """The method and the path where it is called, whatever its variables' names."""
    path = operation.path
    for prefix, other in MOVED.items():
        path = path.replace(prefix, other, 1) if path.startswith(prefix) else path
    return operation.method, shape(path)


def test_requests_are_as_declared_and_answers_come_back_whole(world: World) -> None:
    findings = Findings(DELIBERATE)
    for place, caller in enumerate(world.callers):
        for complaint in caller.complaints:
            findings.add(caller.operation, complaint.kind, complaint.text)
        for level in LEVELS:
            ways = WAYS if level == "minimal" and place % 5 == 0 else DETAILED
            roundtrips(world, caller, level, ways, findings)

    findings.check()
    assert not findings.stale(), "forgiven, yet it no longer occurs"


def roundtrips(
    world: World, caller: Caller, level: Level, ways: tuple[str, ...], findings: Findings
) -> None:
    operation = caller.operation
    try:
        wire = world.wire(caller, level)
        arguments = caller.arguments(wire)
    except Exception as error:
        findings.add(operation, "argument", repr(error))
        return
    for answer, body, schema in answers(world, operation, level):
        for way in ways:
            try:
                result = world.exchange.call(way, caller, arguments, answer)
            except Exception as error:
                findings.add(operation, "call", f"{way} {level}: {error!r}")
                continue
            for complaint in world.exchange.complaints(caller, wire):
                findings.add(operation, complaint.kind, f"{level}: {complaint.text}")
            if fault := misread(result, answer, body, way):
                findings.add(operation, "answer", f"{way} {answer.status} {level}: {fault}")
            parsed = result.parsed if way in DETAILED else result
            if fault := world.types.missing(parsed, body, schema):
                findings.add(operation, "type", f"{way} {answer.status} {level}: {fault}")


def answers(
    world: World, operation: Operation, level: Level
) -> Iterator[tuple[Answer, Any, Schema]]:
    """For each success declared an answer, the JSON it is to be parsed to, and its schema."""
    for status, kinds in (operation.successes() or {200: {}}).items():
        json_kinds = [kind for kind in kinds if is_json(kind)]
        if status == 204:
            yield Answer(204, content_type=None), None, {}
        elif json_kinds:
            schema = kinds[json_kinds[0]]
            body = world.body(operation, schema, level)
            yield written(status, body, level), body, schema
        elif not kinds:
            body = Random(f"{operation.id} {level}").choice(ANYTHING)
            yield written(status, body, level), body, {}
        else:
            yield *spoken(status, next(iter(kinds))), {}


def written(status: int, body: Any, level: Level) -> Answer:
    content = json.dumps(body, ensure_ascii=level == "minimal").encode()
    return Answer(status, content, chunked=level == "random")


def spoken(status: int, kind: str) -> tuple[Answer, str]:
    """An answer that is not JSON, and what is to become of it: text, or a file's bytes."""
    if kind in TEXTS:
        return Answer(status, TEXTS[kind].encode(), f"{kind}; charset=utf-8"), TEXTS[kind]
    return Answer(status, FILE, kind), FILE.decode("latin-1")


def misread(result: Any, answer: Answer, body: Any, way: str) -> str | None:
    if way not in DETAILED:
        return difference(body, dump(result))
    if int(result.status_code) != answer.status or result.content != answer.content:
        return f"status or content differ: {result.status_code}"
    return difference(body, dump(result.parsed))


def test_drifted_answers_lose_nothing(world: World) -> None:
    findings, seen = Findings(DELIBERATE), Counter(dict.fromkeys(KINDS, 0))
    drift = Drift(world.judge.document)
    for place, caller in enumerate(world.callers):
        arguments = caller.arguments(world.wire(caller, "minimal"))
        for status, schema in json_answers(caller.operation):
            rng = Random(f"{caller.operation.id} drifts")
            body = world.body(caller.operation, schema, ("full", "random")[place % 2])
            for turn, (kind, drifted) in enumerate(drift.drifts(body, schema, rng)):
                seen[kind] += 1
                answer, way = written(status, drifted, "full"), DETAILED[(place + turn) % 2]
                try:
                    result = world.exchange.call(way, caller, arguments, answer)
                    fault = misread(result, answer, drifted, way)
                except Exception as error:
                    fault = repr(error)
                if fault:
                    findings.add(caller.operation, kind, f"{way}: {fault}")

    findings.check()
    assert min(seen.values()) > 0, f"kinds of drift that had no place: {seen}"


def json_answers(operation: Operation) -> list[tuple[int, Schema]]:
    return [
        (status, schema)
        for status, kinds in operation.successes().items()
        for kind, schema in kinds.items()
        if is_json(kind)
    ]


@pytest.mark.parametrize("name", NOT_JSON)
def test_what_is_not_json_is_refused_with_its_content(world: World, name: str) -> None:
    findings = Findings(DELIBERATE)
    for place, caller in enumerate(world.callers):
        declared = json_answers(caller.operation)
        if not declared:
            continue
        answer = replace(NOT_JSON[name], status=declared[0][0])
        arguments = caller.arguments(world.wire(caller, "minimal"))
        try:
            result = world.exchange.call(DETAILED[place % 2], caller, arguments, answer)
        except errors.UnreadableAnswer as error:
            if (int(error.status_code), error.content) != (answer.status, answer.content):
                findings.add(caller.operation, "refusal", f"{error!r} lost status or content")
        except Exception as error:
            findings.add(caller.operation, "refusal", repr(error))
        else:
            if answer.content or result.parsed is not None:
                findings.add(caller.operation, "refusal", f"parsed as {result.parsed!r}")

    findings.check()


def test_statuses_that_are_not_declared_are_handed_over(world: World) -> None:
    findings = Findings(DELIBERATE)
    for place, caller in enumerate(world.callers):
        arguments = caller.arguments(world.wire(caller, "minimal"))
        for turn, way in enumerate(DETAILED):
            status = STATUSES[(place + 3 * turn) % len(STATUSES)]
            answer = Answer(status, PAGE, "text/html") if turn else Answer(status, b'{"code": 1}')
            try:
                result = world.exchange.call(way, caller, arguments, answer)
            except Exception as error:
                findings.add(caller.operation, "status", f"{way} {status}: {error!r}")
                continue
            got = (int(result.status_code), result.content, result.parsed)
            if got != (status, answer.content, None):
                findings.add(caller.operation, "status", f"{way} {status}: {got!r}")

    findings.check()


def test_answers_that_are_not_json_come_back_as_text_or_files(world: World) -> None:
    findings, seen = Findings(DELIBERATE), Counter[str]()
    for caller in world.callers:
        arguments = caller.arguments(world.wire(caller, "minimal"))
        for status, kinds in caller.operation.successes().items():
            for kind in (kind for kind in kinds if not is_json(kind)):
                seen[kind] += 1
                answer, text = spoken(status, kind)
                for way in DETAILED:
                    try:
                        result = world.exchange.call(way, caller, arguments, answer)
                        fault = misread(result, answer, text, way)
                    except Exception as error:
                        fault = repr(error)
                    if fault:
                        findings.add(caller.operation, "text", f"{way} {kind}: {fault}")

    findings.check()
    assert seen.keys() >= TEXTS.keys()
