"""One thing of any document is changed: the report names exactly that, and the way back is its reverse."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
from attrs import frozen
from changes.change import Change
from changes.compare import compare
from changes.shapes import View
from changes.view import view
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from packages import INT, STR, answer, body, document, query, ref

Json = dict[str, Any]
Found = set[tuple[str, str, str]]  # kind, symbol, where
WORDS = ["alpha", "bravo", "cedar", "delta", "ember", "fjord", "grove", "haven", "inlet", "jetty"]
SCALARS: list[Json] = [
    STR,
    INT,
    {"type": "boolean"},
    {"type": "array", "items": STR},
    {"type": "string", "enum": ["one", "two"]},
    {"anyOf": [STR, {"type": "null"}]},
]
BOUNDS = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def documents(draw: st.DrawFn) -> Json:
    """Up to four operations, each with a model of its own that may hold the next one."""
    count = draw(st.integers(1, 4))
    operations, schemas = [], {}
    for number in range(count):
        names = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=5, unique=True))
        fields = {name: copy.deepcopy(draw(st.sampled_from(SCALARS))) for name in names}
        if number and draw(st.booleans()):
            fields["nested"] = ref(f"Model{chr(64 + number)}")
        required = draw(st.lists(st.sampled_from(names), unique=True))
        schemas[f"Model{chr(65 + number)}"] = {
            "type": "object", "properties": fields, "required": required,
        }  # fmt: skip
        operations.append(_operation(draw, number))
    return document(*operations, **schemas)


def _operation(draw: st.DrawFn, number: int) -> Json:
    model = ref(f"Model{chr(65 + number)}")
    side = draw(st.sampled_from(["sent", "read", "both"]))
    named = draw(st.lists(st.sampled_from(WORDS), max_size=3, unique=True))
    parameters = [query(name, copy.deepcopy(draw(st.sampled_from(SCALARS)))) for name in named]
    return {
        "operationId": f"op_{chr(97 + number)}",
        "path": f"/api/{WORDS[number]}/",
        "method": "post",
        "tags": ["things"],
        "parameters": parameters,
        "responses": answer(model if side != "sent" else STR),
        **({"requestBody": body(model)} if side != "read" else {}),
    }


@frozen
class Mutation:
    """What is changed, and what has to be told of it and of the way back."""

    after: Json
    told: Found
    back: Found


Draw = Callable[[Any], Any]


def operation_of(given: Json, draw: Draw) -> tuple[Json, str]:
    path = draw(st.sampled_from(sorted(given["paths"])))
    operation = given["paths"][path]["post"]
    return operation, f"hogkit_api.api.things.{operation['operationId']}"


def model_of(given: Json, draw: Draw) -> tuple[Json, str]:
    name = draw(st.sampled_from(sorted(given["components"]["schemas"])))
    return given["components"]["schemas"][name], f"hogkit_api.models.{name}"


def field_of(given: Json, draw: Draw) -> tuple[Json, str, str]:
    model, symbol = model_of(given, draw)
    return model, symbol, draw(st.sampled_from([n for n in model["properties"] if n != "nested"]))


def new_operation(given: Json, _: Draw) -> Mutation:
    given["paths"]["/api/new/"] = {
        "get": {"operationId": "new", "tags": ["other"], "responses": answer(INT)}
    }
    symbol = "hogkit_api.api.other.new"
    return Mutation(given, {("operation-added", symbol, "")}, {("operation-removed", symbol, "")})  # fmt: skip


def renamed_operation(given: Json, draw: Draw) -> Mutation:
    operation, symbol = operation_of(given, draw)
    operation["operationId"] += "_new"
    back = {("operation-renamed", f"{symbol}_new", "")}
    return Mutation(given, {("operation-renamed", symbol, "")}, back)


def retagged_operation(given: Json, draw: Draw) -> Mutation:
    operation, symbol = operation_of(given, draw)
    operation["tags"] = ["other"]
    back = {("operation-retagged", symbol.replace("things", "other"), "")}
    return Mutation(given, {("operation-retagged", symbol, "")}, back)


def deprecated_operation(given: Json, draw: Draw) -> Mutation:
    operation, symbol = operation_of(given, draw)
    operation["deprecated"] = True
    return Mutation(given, {("operation-deprecated", symbol, "")}, {("operation-undeprecated", symbol, "")})  # fmt: skip


def new_parameter(given: Json, draw: Draw) -> Mutation:
    operation, symbol = operation_of(given, draw)
    required = draw(st.booleans())
    operation["parameters"].append(query("fresh", STR, required=required))
    kind = "parameter-added-required" if required else "parameter-added"
    where = "parameter fresh"
    return Mutation(given, {(kind, symbol, where)}, {("parameter-removed", symbol, where)})


def required_parameter(given: Json, draw: Draw) -> Mutation | None:
    operation, symbol = operation_of(given, draw)
    if not operation["parameters"]:
        return None
    parameter = draw(st.sampled_from(operation["parameters"]))
    parameter["required"] = True
    where = f"parameter {parameter['name']}"
    return Mutation(given, {("parameter-required", symbol, where)}, {("parameter-optional", symbol, where)})  # fmt: skip


def new_field(given: Json, draw: Draw) -> Mutation:
    model, symbol = model_of(given, draw)
    model["properties"]["fresh"] = STR
    there = (f"{symbol}.fresh", "field fresh")
    return Mutation(given, {("field-added", *there)}, {("field-removed", *there)})


def renamed_field(given: Json, draw: Draw) -> Mutation:
    model, symbol, name = field_of(given, draw)
    model["properties"] = {
        "fresh" if key == name else key: value for key, value in model["properties"].items()
    }
    model["required"] = ["fresh" if key == name else key for key in model["required"]]
    back = {("field-renamed", f"{symbol}.fresh", "field fresh")}
    return Mutation(given, {("field-renamed", f"{symbol}.{name}", f"field {name}")}, back)


def required_field(given: Json, draw: Draw) -> Mutation:
    model, symbol, name = field_of(given, draw)
    there = (f"{symbol}.{name}", f"field {name}")
    if name in model["required"]:
        model["required"].remove(name)
        return Mutation(given, {("field-optional", *there)}, {("field-required", *there)})
    model["required"].append(name)
    return Mutation(given, {("field-required", *there)}, {("field-optional", *there)})


def another_type(given: Json, draw: Draw) -> Mutation:
    model, symbol, name = field_of(given, draw)
    model["properties"][name] = {"type": "number"}
    told = {("field-type-changed", f"{symbol}.{name}", f"field {name}")}
    return Mutation(given, told, told)


def another_value(given: Json, draw: Draw) -> Mutation | None:
    model, symbol, name = field_of(given, draw)
    if "enum" not in model["properties"][name]:
        return None
    model["properties"][name]["enum"].append("three")
    there = (f"{symbol}.{name}", f"field {name}")
    return Mutation(given, {("field-value-added", *there)}, {("field-value-removed", *there)})


def renamed_model(given: Json, draw: Draw) -> Mutation:
    _, symbol = model_of(given, draw)
    name = symbol.rpartition(".")[2]
    text = json.dumps(given).replace(f'schemas/{name}"', 'schemas/Fresh"')
    after = json.loads(text.replace(f'"{name}": {{', '"Fresh": {'))
    return Mutation(after, {("model-renamed", symbol, "")}, {("model-renamed", "hogkit_api.models.Fresh", "")})  # fmt: skip


MUTATIONS = [
    new_operation, renamed_operation, retagged_operation, deprecated_operation, new_parameter, required_parameter,
    new_field, renamed_field, required_field, another_type, another_value, renamed_model,
]  # fmt: skip


def seen(document: Json) -> View:
    return view(document, None)


def told(found: list[Change]) -> Found:
    return {(change.kind, change.symbol, change.where) for change in found}


@pytest.mark.parametrize("mutate", MUTATIONS, ids=lambda mutate: mutate.__name__)
@BOUNDS
@given(data=st.data())
def test_what_was_changed_is_told_and_nothing_else(mutate: Any, data: st.DataObject) -> None:
    before = data.draw(documents())
    mutation = mutate(copy.deepcopy(before), data.draw)
    if mutation is None:
        return
    old, new = seen(before), seen(mutation.after)
    forth, back = compare(old, new), compare(new, old)
    assert told(forth) == mutation.told
    assert told(back) == mutation.back
    assert len(forth) == len(mutation.told)


def shuffled(value: Any, draw: Draw) -> Any:
    """The same document in another order, with prose."""
    if isinstance(value, list):
        held = [shuffled(item, draw) for item in value]
        return draw(st.permutations(held)) if all(isinstance(i, str | dict) for i in held) else held
    if not isinstance(value, dict):
        return value
    keys = draw(st.permutations(list(value)))
    made = {key: shuffled(value[key], draw) for key in keys}
    return {**made, "description": "Prose."} if isinstance(value.get("type"), str) else made


@BOUNDS
@given(data=st.data())
def test_order_and_prose_do_not_matter(data: st.DataObject) -> None:
    before = data.draw(documents())
    assert compare(seen(before), seen(shuffled(before, data.draw))) == []


@BOUNDS
@given(given_=documents())
def test_the_two_spellings_of_none_are_one(given_: Json) -> None:
    old = json.loads(json.dumps(given_).replace('{"anyOf": [{"type": "string"}, {"type": "null"}]}', '{"type": "string", "nullable": true}'))  # fmt: skip
    old["openapi"] = "3.0.3"
    assert compare(seen(old), seen(given_)) == []


@BOUNDS
@given(given_=documents())
def test_all_models_may_have_other_names(given_: Json) -> None:
    text = json.dumps(given_).replace("schemas/Model", "schemas/Other").replace('"Model', '"Other')
    found = compare(seen(given_), seen(json.loads(text)))
    models = given_["components"]["schemas"]
    assert told(found) == {("model-renamed", f"hogkit_api.models.{name}", "") for name in models}


@BOUNDS
@given(given_=documents(), both=st.booleans())
def test_aliases_beside_their_twins_do_not_matter(given_: Json, both: bool) -> None:
    paths = {
        f"/api/projects/{{project_id}}{path[4:]}": item for path, item in given_["paths"].items()
    }
    twins = json.loads(json.dumps(paths).replace('"op_', '"environments_op_'))
    aliases = {
        path.replace("projects/{project_id}", "environments/{project_id}"): item
        for path, item in twins.items()
    }
    before, after = {**given_, "paths": paths}, {**given_, "paths": {**paths, **aliases}}
    first, second = (before, after) if both else (after, before)
    assert compare(seen(first), seen(second)) == []


@pytest.mark.parametrize("number", range(3))
def test_of_the_pinned_schema_too(pinned: Json, number: int) -> None:
    before = _some(pinned)
    after = copy.deepcopy(before)
    operations = [item["post"] for _, item in sorted(after["paths"].items())]
    operations[number]["deprecated"] = True
    [change] = compare(seen(before), seen(after))
    assert (change.kind, change.operations[0].id) == (
        "operation-deprecated", operations[number]["operationId"],
    )  # fmt: skip


def _some(pinned: Json) -> Json:
    """A few operations of the pinned schema that take a model."""
    paths = {
        path: {"post": item["post"]}
        for path, item in pinned["paths"].items()
        if path.startswith("/api/projects/") and item.get("post", {}).get("requestBody")
    }
    return {**pinned, "paths": dict(sorted(paths.items())[:10])}
