"""Before and after: each kind of change, both ways, in requests and in answers, and the line that tells it."""

from __future__ import annotations

from typing import Any

import pytest
from changes.change import KINDS, Change
from changes.compare import compare
from changes.view import view
from changes.wording import told
from packages import INT, STR, answer, body, document, obj, query, ref

Json = dict[str, Any]
THINGS = "/api/projects/{project_id}/things/"
PROJECT = {"in": "path", "name": "project_id", "required": True, "schema": STR}
SYMBOL = "hogkit_api.api.things.things_list"
MODEL = "hogkit_api.models.Thing"
YES, NO = True, False
NULLABLE: Json = {"anyOf": [STR, {"type": "null"}]}
PAGE = obj(count=INT, next=NULLABLE, results={"type": "array", "items": STR})


def compared(before: Json, after: Json) -> list[Change]:
    return compare(view(before, None), view(after, None))


def one(**changes: Any) -> Json:
    """A document of one operation, `things_list`."""
    operation: Json = {
        "operationId": "things_list",
        "path": THINGS,
        "tags": ["things"],
        "parameters": [PROJECT],
        "responses": answer(STR),
        **{name: value for name, value in changes.items() if not name[0].isupper()},
    }
    schemas = {name: schema for name, schema in changes.items() if name[0].isupper()}
    return document(operation, **schemas)


def asking(*parameters: Json, **more: Any) -> Json:
    return one(parameters=[PROJECT, *parameters], **more)


def sending(schema: Any, *kinds: str, required: bool = True, **more: Any) -> Json:
    return one(method="post", requestBody=body(schema, *kinds, required=required), **more)


def scoped(*scopes: str) -> Json:
    given = one(security=[{"key": list(scopes)}])
    given["components"]["securitySchemes"] = {"key": {"type": "http", "scheme": "bearer"}}
    return given


def listed(*names: str, page: Any = PAGE) -> Json:
    return asking(*(query(name, INT) for name in names), responses=answer(ref("Page")), Page=page)


ENUM = {"type": "string", "enum": ["a", "b"]}
MORE = {"type": "string", "enum": ["a", "b", "c"]}
MANY = {"type": "array", "items": STR}
FORM = obj(name=STR)

# What an operation asks for: before, after, and of each change: kind, whether it breaks requests and answers, where,
# old and new. Read from right to left, it is another row.
OPERATIONS: list[tuple[str, Json, Json, list[tuple[Any, ...]]]] = [
    ("nothing", one(), one(), []),
    ("deprecated", one(), one(deprecated=True), [("operation-deprecated", NO, NO, "", "", "")]),
    ("undeprecated", one(deprecated=True), one(), [("operation-undeprecated", NO, NO, "", "", "")]),
    ("a scope", scoped("a:read"), scoped("a:read", "b:read"), [("scope-added", YES, None, "", "", "b:read")]),
    ("a scope less", scoped("a:read", "b:read"), scoped("a:read"), [("scope-removed", NO, None, "", "b:read", "")]),
    ("a parameter", one(), asking(query("q", STR)), [("parameter-added", NO, None, "parameter q", "", "str")]),
    ("a parameter less", asking(query("q", STR)), one(), [("parameter-removed", YES, None, "parameter q", "str", "")]),
    ("a required one", one(), asking(query("q", STR, required=True)), [("parameter-added-required", YES, None, "parameter q", "", "str")]),
    ("required", asking(query("q", STR)), asking(query("q", STR, required=True)), [("parameter-required", YES, None, "parameter q", "", "")]),
    ("optional", asking(query("q", STR, required=True)), asking(query("q", STR)), [("parameter-optional", NO, None, "parameter q", "", "")]),
    ("renamed", asking(query("search", STR)), asking(query("q", STR)), [("parameter-renamed", YES, None, "parameter search", "search", "q")]),
    ("wider", asking(query("q", INT)), asking(query("q", {"anyOf": [INT, STR]})), [("parameter-type-changed", NO, None, "parameter q", "int", "int | str")]),
    ("narrower", asking(query("q", {"anyOf": [INT, STR]})), asking(query("q", INT)), [("parameter-type-changed", YES, None, "parameter q", "int | str", "int")]),
    ("another type", asking(query("q", INT)), asking(query("q", STR)), [("parameter-type-changed", YES, None, "parameter q", "int", "str")]),
    ("None too", asking(query("q", STR)), asking(query("q", NULLABLE)), [("parameter-type-changed", NO, None, "parameter q", "str", "str | None")]),
    ("no None", asking(query("q", NULLABLE)), asking(query("q", STR)), [("parameter-type-changed", YES, None, "parameter q", "str | None", "str")]),
    ("a value", asking(query("q", ENUM)), asking(query("q", MORE)), [("parameter-value-added", NO, None, "parameter q", "", "'c'")]),
    ("a value less", asking(query("q", MORE)), asking(query("q", ENUM)), [("parameter-value-removed", YES, None, "parameter q", "'c'", "")]),
    ("any text", asking(query("q", ENUM)), asking(query("q", STR)), [("parameter-type-changed", NO, None, "parameter q", "Literal['a', 'b']", "str")]),
    ("some text", asking(query("q", STR)), asking(query("q", ENUM)), [("parameter-type-changed", YES, None, "parameter q", "str", "Literal['a', 'b']")]),
    ("deprecated q", asking(query("q", STR)), asking(query("q", STR, deprecated=True)), [("parameter-deprecated", NO, None, "parameter q", "", "")]),
    ("a header", asking(query("q", STR)), asking({**query("q", STR), "in": "header"}), [("parameter-moved", NO, None, "parameter q", "query", "header")]),
    ("a body", one(method="post"), sending(STR, required=False), [("body-added", NO, None, "body", "", "str")]),
    ("a body asked for", one(method="post"), sending(STR), [("body-added-required", YES, None, "body", "", "str")]),
    ("no body", sending(STR), one(method="post"), [("body-removed", YES, None, "body", "str", "")]),
    ("body required", sending(STR, required=False), sending(STR), [("body-required", YES, None, "body", "", "")]),
    ("body optional", sending(STR), sending(STR, required=False), [("body-optional", NO, None, "body", "", "")]),
    ("body wider", sending(INT), sending({"anyOf": [INT, STR]}), [("body-type-changed", NO, None, "body", "int", "int | str")]),
    ("body narrower", sending({"anyOf": [INT, STR]}), sending(INT), [("body-type-changed", YES, None, "body", "int | str", "int")]),
    ("answer wider", one(), one(responses=answer({"anyOf": [INT, STR]})), [("answer-type-changed", None, YES, "answer 200", "str", "int | str")]),
    ("answer narrower", one(responses=answer({"anyOf": [INT, STR]})), one(), [("answer-type-changed", None, NO, "answer 200", "int | str", "str")]),
    ("another answer", one(), one(responses=answer(INT)), [("answer-type-changed", None, YES, "answer 200", "str", "int")]),
    ("a status", one(), one(responses={**answer(STR), **answer(INT, status="202")}), [("answer-added", None, NO, "answer 202", "", "int")]),
    ("a status less", one(responses={**answer(STR), **answer(INT, status="202")}), one(), [("answer-removed", None, YES, "answer 202", "int", "")]),
    ("pages by cursor", listed("limit", "offset"), listed("limit", "cursor"), [
        ("list-style-changed", None, YES, "list", "limit/offset", "cursor"),
        ("parameter-removed", YES, None, "parameter offset", "int", ""),
        ("parameter-added", NO, None, "parameter cursor", "", "int"),
    ]),
    ("another default", asking(query("q", {**STR, "default": "a"})), asking(query("q", {**STR, "default": "b"})), [("parameter-default-changed", NO, None, "parameter q", "'a'", "'b'")]),
    ("no longer deprecated q", asking(query("q", STR, deprecated=True)), asking(query("q", STR)), [("parameter-undeprecated", NO, None, "parameter q", "", "")]),
    ("joined by commas", asking(query("q", MANY)), asking(query("q", MANY, explode=False)), [("parameter-encoding-changed", NO, None, "parameter q", "query", "query joined by ','")]),
    ("another rate", one(path="/api/projects/{project_id}/a/"), one(path="/api/projects/{project_id}/query/"), [("operation-moved", NO, NO, "", "/api/projects/{project_id}/a/", "/api/projects/{project_id}/query/"), ("rate-class-changed", NO, None, "", "crud", "query")]),
    ("multipart", sending(ref("Form"), Form=FORM), sending(ref("Form"), "multipart/form-data", Form=FORM), [("body-encoding-changed", YES, None, "body", "json", "multipart")]),
    ("text", one(), one(responses=answer(STR, kind="text/plain")), [("answer-encoding-changed", None, YES, "answer", "json", "text")]),
    ("moved", one(), one(path="/api/projects/{project_id}/stuff/"), [("operation-moved", NO, NO, "", THINGS, "/api/projects/{project_id}/stuff/")]),
]  # fmt: skip


def row(change: Change) -> tuple[Any, ...]:
    return change.kind, change.request, change.answer, change.where, change.old, change.new


@pytest.mark.parametrize(
    ("before", "after", "expected"), [given[1:] for given in OPERATIONS], ids=[given[0] for given in OPERATIONS]
)  # fmt: skip
def test_an_operation(before: Json, after: Json, expected: list[tuple[Any, ...]]) -> None:
    found = compared(before, after)
    assert sorted(map(row, found)) == sorted(expected)
    assert {change.symbol for change in found} <= {SYMBOL}
    for change in found:
        assert [operation.symbol for operation in change.operations] == [SYMBOL]
        assert told(change).startswith("⚠️") is change.breaking


OTHER = {"path": "/api/other/", "operationId": "other", "tags": ["x"], "responses": answer(STR)}
IDENTITIES: list[tuple[str, list[Json], list[Json], list[tuple[str, str, str, str]]]] = [
    ("added", [], [OTHER], [("operation-added", "x.other", "", "")]),
    ("removed", [OTHER], [], [("operation-removed", "x.other", "", "")]),
    ("renamed", [OTHER], [{**OTHER, "operationId": "another"}],
     [("operation-renamed", "x.other", "hogkit_api.api.x.other", "hogkit_api.api.x.another")]),
    ("retagged", [OTHER], [{**OTHER, "tags": ["y"]}],
     [("operation-retagged", "x.other", "hogkit_api.api.x.other", "hogkit_api.api.y.other")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "expected"), [given[1:] for given in IDENTITIES], ids=[given[0] for given in IDENTITIES]
)  # fmt: skip
def test_which_operations_there_are(
    before: list[Json], after: list[Json], expected: list[tuple[str, str, str, str]]
) -> None:
    first = {"path": "/api/first/", "operationId": "first", "responses": answer(INT)}
    found = compared(document(first, *before), document(first, *after))
    rows = [(c.kind, c.symbol.removeprefix("hogkit_api.api."), c.old, c.new) for c in found]
    assert rows == expected
    for change in found:
        assert (change.request, change.answer) == KINDS[change.kind]
        assert bool(change.keep) is change.kind.endswith(("renamed", "retagged"))


def thing(required: tuple[str, ...] = (), extra: Any = None, **fields: Any) -> Json:
    held = {"id": INT, **fields}
    more = {} if extra is None else {"additionalProperties": extra}
    return {**obj(**held), "required": list(required), **more}


READ = {**STR, "readOnly": True}

# Of a model: before, after, and of each change: kind, what it breaks in requests and in answers, field, old and new.
MODELS: list[tuple[str, Json, Json, list[tuple[Any, ...]]]] = [
    ("a field", thing(), thing(key=STR), [("field-added", NO, NO, "key", "", "str")]),
    ("a field less", thing(key=STR), thing(), [("field-removed", YES, YES, "key", "str", "")]),
    ("a required field", thing(), thing(("key",), key=STR), [("field-added-required", YES, NO, "key", "", "str")]),
    ("renamed", thing(key=STR), thing(slug=STR), [("field-renamed", YES, YES, "key", "key", "slug")]),
    ("required", thing(key=STR), thing(("key",), key=STR), [("field-required", YES, NO, "key", "", "")]),
    ("optional", thing(("key",), key=STR), thing(key=STR), [("field-optional", NO, YES, "key", "", "")]),
    ("nullable", thing(key=STR), thing(key=NULLABLE), [("field-nullable", NO, YES, "key", "str", "str | None")]),
    ("not nullable", thing(key=NULLABLE), thing(key=STR), [("field-not-nullable", YES, NO, "key", "str | None", "str")]),
    ("wider", thing(key=STR), thing(key={"anyOf": [STR, INT]}), [("field-type-changed", NO, YES, "key", "str", "int | str")]),
    ("narrower", thing(key={"anyOf": [STR, INT]}), thing(key=STR), [("field-type-changed", YES, NO, "key", "int | str", "str")]),
    ("another type", thing(key=STR), thing(key=INT), [("field-type-changed", YES, YES, "key", "str", "int")]),
    ("a list", thing(key=STR), thing(key={"type": "array", "items": STR}), [("field-type-changed", YES, YES, "key", "str", "list[str]")]),
    ("whole numbers are numbers", thing(key=INT), thing(key={"type": "number"}), [("field-type-changed", NO, YES, "key", "int", "float")]),
    ("a value", thing(key=ENUM), thing(key=MORE), [("field-value-added", NO, NO, "key", "", "'c'")]),
    ("a value less", thing(key=MORE), thing(key=ENUM), [("field-value-removed", YES, NO, "key", "'c'", "")]),
    ("deprecated", thing(key=STR), thing(key={**STR, "deprecated": True}), [("field-deprecated", NO, NO, "key", "", "")]),
    ("undeprecated", thing(key={**STR, "deprecated": True}), thing(key=STR), [("field-undeprecated", NO, NO, "key", "", "")]),
    ("free keys narrower", thing(extra={"anyOf": [INT, STR]}), thing(extra=INT), [("model-extra-changed", YES, NO, "", "int | str", "int")]),
    ("free keys wider", thing(extra=INT), thing(extra={"anyOf": [INT, STR]}), [("model-extra-changed", NO, YES, "", "int", "int | str")]),
    ("values", MORE, {**MORE, "enum": ["a", "b", "d"]}, [("model-value-added", NO, NO, "", "", "'d'"), ("model-value-removed", YES, NO, "", "'c'", "")]),
    ("an enum", thing(), ENUM, [("model-kind-changed", YES, YES, "", "object", "enum")]),
]  # fmt: skip
SIDES = ("request", "answer", "both")


def around(schema: Json, side: str) -> Json:
    """A document whose operation sends, answers with, or does both with the model `Thing`."""
    sent = {"requestBody": body(ref("Thing"))} if side != "answer" else {}
    read = {"responses": answer(ref("Thing"))} if side != "request" else {}
    return one(method="post", Thing=schema, **sent, **read)


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(
    ("before", "after", "expected"), [given[1:] for given in MODELS], ids=[given[0] for given in MODELS]
)  # fmt: skip
def test_a_model(before: Json, after: Json, expected: list[tuple[Any, ...]], side: str) -> None:
    found = compared(around(before, side), around(after, side))
    rows = [
        (c.kind, c.request, c.answer, c.symbol.removeprefix(MODEL).lstrip("."), c.old, c.new)
        for c in found
    ]
    wanted = [
        (kind, None if side == "answer" else request, None if side == "request" else answers, *rest)
        for kind, request, answers, *rest in expected
    ]
    assert sorted(rows) == sorted(wanted)
    assert {operation.symbol for change in found for operation in change.operations} == {SYMBOL}


@pytest.mark.parametrize("side", SIDES)
def test_what_becomes_read_only_is_no_longer_sent(side: str) -> None:
    before, after = around(thing(key=STR), side), around(thing(key=READ), side)
    [forth], [back] = compared(before, after), compared(after, before)
    sent, read = side != "answer", side != "request"
    assert (forth.kind, back.kind) == ("field-read-only", "field-writable")
    assert (forth.request, forth.answer) == (True if sent else None, False if read else None)
    assert (back.request, back.answer) == (False if sent else None, False if read else None)


@pytest.mark.parametrize("side", SIDES)
def test_a_renamed_model_is_one_change(side: str) -> None:
    before = around(thing(key=STR, of=ref("Thing")), side)
    after = around(thing(key=STR, of=ref("Thing")), side)
    text = repr(after).replace("#/components/schemas/Thing", "#/components/schemas/Widget")
    after = eval(text)
    after["components"]["schemas"]["Widget"] = after["components"]["schemas"].pop("Thing")
    [change] = compared(before, after)
    assert (change.kind, change.old, change.new, change.symbol) == (
        "model-renamed", "Thing", "Widget", MODEL,
    )  # fmt: skip
    assert "x-hogkit-name: Thing" in change.keep


@pytest.mark.parametrize("side", SIDES)
def test_a_model_that_nothing_reaches_any_more_is_gone(side: str) -> None:
    held = around(thing(of=ref("Part")), side)
    held["components"]["schemas"]["Part"] = obj(size=INT)
    without = around(thing(), side)
    gone = {(c.kind, c.symbol) for c in compared(held, without)}
    assert gone == {("model-removed", "hogkit_api.models.Part"), ("field-removed", f"{MODEL}.of")}
    came = {(c.kind, c.symbol) for c in compared(without, held)}
    assert came == {("model-added", "hogkit_api.models.Part"), ("field-added", f"{MODEL}.of")}


LINES = [
    (OPERATIONS, "a parameter less", f"⚠️ request: `GET {THINGS}` (`things_list`): parameter `q` is gone (`{SYMBOL}`)"),
    (OPERATIONS, "a scope", f"⚠️ request: `GET {THINGS}` (`things_list`): it needs the scope `b:read`; keys without it are refused (`{SYMBOL}`)"),
    (OPERATIONS, "answer wider", f"⚠️ answer: `GET {THINGS}` (`things_list`): answer `200` is `int | str`, was `str` (`{SYMBOL}`)"),
    (OPERATIONS, "deprecated", f"`GET {THINGS}` (`things_list`) is deprecated (`{SYMBOL}`)"),
    (OPERATIONS, "moved", f"`GET /api/projects/{{project_id}}/stuff/` (`things_list`) moved from `{THINGS}` to `/api/projects/{{project_id}}/stuff/` (`{SYMBOL}`)"),
    (MODELS, "a field less", f"⚠️ field `key` of `{MODEL}` is gone (in 1 operation: `things_list`)"),
    (MODELS, "nullable", f"⚠️ answer: field `key` of `{MODEL}` may be None now (in 1 operation: `things_list`)"),
    (MODELS, "required", f"⚠️ request: field `key` of `{MODEL}` is required now (in 1 operation: `things_list`)"),
    (MODELS, "a value", f"field `key` of `{MODEL}` may be `'c'` now (in 1 operation: `things_list`)"),
]  # fmt: skip


@pytest.mark.parametrize(("table", "name", "line"), LINES, ids=[given[1] for given in LINES])
def test_the_line_that_tells_it(table: Any, name: str, line: str) -> None:
    before, after = next(given[1:3] for given in table if given[0] == name)
    if table is MODELS:
        before, after = around(before, "both"), around(after, "both")
    [change] = compared(before, after)
    assert told(change) == line


def test_there_are_enough_of_them_and_each_kind_is_there() -> None:
    assert len(OPERATIONS) + len(IDENTITIES) + 3 * len(MODELS) >= 60
    seen = {kind for *_, expected in (*OPERATIONS, *MODELS) for kind, *_ in expected}
    seen |= {kind for *_, expected in IDENTITIES for kind, *_ in expected}
    seen |= {"field-read-only", "field-writable", "model-renamed", "model-removed", "model-added"}
    seen.add("field-default-changed")  # tests/test_changes_core.py
    assert seen == set(KINDS)
