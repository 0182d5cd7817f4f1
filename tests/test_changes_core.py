"""Changes are told where they are, each once; what belongs together is told together."""

from __future__ import annotations

import copy
import json
import re
from pathlib import Path
from typing import Any

import pytest
from changes.change import KINDS, Change
from changes.compare import compare
from changes.view import view
from changes.wording import told
from packages import INT, NULL, STR, answer, document, get, obj, post, query, ref
from schemas_renamed import renamed

Json = dict[str, Any]


def loaded(given: str) -> Json:
    made: Json = json.loads(given)
    return made


def changes(old: Json, new: Json) -> list[Change]:
    return compare(view(old, None), view(new, None))


def kinds(found: list[Change]) -> list[tuple[str, str]]:
    return [(change.kind, change.where) for change in found]


# A thing that is sent and read, in one operation.

NULLABLE = {"anyOf": [STR, NULL]}
KIND = {"type": "string", "enum": ["a", "b"]}
THING = {
    **obj(
        id={**INT, "readOnly": True},
        key=STR,
        label=STR,
        kind=ref("Kind"),
        holder={"type": "array", "items": ref("Holder")},
    ),
    "required": ["id", "key"],
}
HOLDER = obj(name=STR, size=INT, color=NULLABLE)


def things(**more: Any) -> Json:
    operation = {
        "path": "/api/projects/{project_id}/things/",
        "operationId": "things_create",
        "tags": ["things"],
        "parameters": [
            {"in": "path", "name": "project_id", "required": True, "schema": STR},
            query("search", STR),
            query("order", {"type": "string", "enum": ["up", "down"]}),
        ],
        "security": [{"PersonalAPIKeyAuth": ["thing:write"]}],
        "responses": answer(ref("Thing"), status="201"),
        **post(ref("Thing")),
    }
    holder = {**get(ref("Holder")), "path": "/api/holder/"}
    made = document({**operation, **more}, holder, Thing=THING, Holder=HOLDER, Kind=KIND)
    return loaded(json.dumps(made))  # so that no two schemas are one object


def operation(given: Json) -> Json:
    found: Json = given["paths"]["/api/projects/{project_id}/things/"]["post"]
    return found


def model(given: Json, name: str = "Thing") -> Json:
    found: Json = given["components"]["schemas"][name]
    return found


def fields(given: Json, name: str = "Thing") -> Json:
    found: Json = model(given, name)["properties"]
    return found


def parameter(given: Json, place: int) -> Json:
    found: Json = operation(given)["parameters"][place]
    return found


def test_defaults_are_the_servers_but_told() -> None:
    new = things()
    fields(new)["label"]["default"] = "x"
    parameter(new, 2)["schema"]["default"] = "up"
    found = changes(things(), new)
    assert [(change.kind, change.where, change.old, change.new) for change in found] == [
        ("parameter-default-changed", "parameter order", "", "'up'"),
        ("field-default-changed", "field label", "", "'x'"),
    ]


def test_variables_of_paths_are_told_apart_by_their_place() -> None:
    new = loaded(json.dumps(things()).replace("project_id", "team_id"))
    (change,) = changes(things(), new)
    assert (change.kind, change.old, change.new) == ("parameter-renamed", "project_id", "team_id")


def test_what_can_be_sent_again_and_must_be_breaks_requests() -> None:
    before = things()
    model(before)["required"].append("label")
    new = copy.deepcopy(before)
    fields(before)["label"]["readOnly"] = True
    (change,) = changes(before, new)
    assert (change.kind, change.request, change.answer) == ("field-writable", True, False)


@pytest.mark.parametrize("kind", KINDS)
def test_kinds_can_be_said(kind: str) -> None:
    """Of a model, an attribute or an operation: without a gap, and in one line."""
    whole_view = view(things(), None)
    first = tuple(called.named for called in whole_view.operations.values())[:1]
    of_model = kind.startswith(("model", "field"))
    symbol = "hogkit_api.models.Thing" if of_model else first[0].symbol
    change = Change(
        kind=kind, request=True, answer=None, operations=first, symbol=symbol, old="o", new="n"
    )
    assert re.fullmatch(r"⚠️ request: \S[^{}\n]*(\{project_id\})?[^{}\n]*\)", told(change))


# What belongs together.


def test_removed_models_go_with_their_operation() -> None:
    without = things()
    del without["paths"]["/api/projects/{project_id}/things/"]
    found = changes(things(), without)
    assert [(change.kind, change.symbol) for change in found] == [
        ("operation-removed", "hogkit_api.api.things.things_create"),
        ("model-removed", "hogkit_api.models.Kind"),
        ("model-removed", "hogkit_api.models.Thing"),
    ]
    assert {change.kind for change in changes(without, things())} == {
        "operation-added",
        "model-added",
    }


def test_a_change_of_a_model_names_all_that_reach_it_and_breaks_only_its_sides() -> None:
    new = things()
    fields(new, "Holder")["size"] = NULLABLE
    (change,) = changes(things(), new)
    assert [operation.symbol for operation in change.operations] == [
        "hogkit_api.api.things.thing1",
        "hogkit_api.api.things.things_create",
    ]
    only_read = things()
    operation(only_read).pop("requestBody")
    newer = copy.deepcopy(only_read)
    fields(newer)["label"] = NULLABLE
    (change,) = changes(only_read, newer)
    assert (change.request, change.answer) == (None, True)


def test_a_renamed_model_is_told_once_though_all_holds_it() -> None:
    (change,) = changes(things(), renamed(things(), {"Holder": "Keeper"}))
    assert (change.kind, change.symbol, change.new) == (
        "model-renamed",
        "hogkit_api.models.Holder",
        "Keeper",
    )
    assert '"Holder"' not in change.keep
    assert "x-hogkit-name: Holder" in change.keep


def test_a_renamed_model_that_changed_a_little_is_still_the_same() -> None:
    new = renamed(things(), {"Thing": "Gadget"})
    fields(new, "Gadget")["since"] = STR
    assert kinds(changes(things(), new)) == [("model-renamed", ""), ("field-added", "field since")]


def test_a_model_that_is_another_is_not_renamed() -> None:
    new = renamed(things(), {"Holder": "Other"})
    new["components"]["schemas"]["Other"] = obj(city=STR, street=STR, number=INT)
    assert {change.kind for change in changes(things(), new)} == {
        "model-removed", "model-added", "field-type-changed", "answer-type-changed",
    }  # fmt: skip


def test_an_inline_object_goes_with_its_operation_field_or_model() -> None:
    def given(name: str, key: str, component: str) -> Json:
        inner = obj(deep=obj(x=STR, y=INT), z=STR)
        held = obj(**{key: inner}, id=INT)
        return document(
            {**post(obj(a=STR, b=INT, c=STR)), "operationId": name, "responses": answer(ref(component))},
            **Json({component: held}),
        )  # fmt: skip

    before = given("things_create", "detail", "Thing")
    for other, expected in {
        ("gadgets_create", "detail", "Thing"): "operation-renamed",
        ("things_create", "details", "Thing"): "field-renamed",
        ("things_create", "detail", "Gadget"): "model-renamed",
    }.items():
        (change,) = changes(before, given(*other))
        assert change.kind == expected


def test_a_resource_that_moved_with_other_names_is_found() -> None:
    """Its DELETE too, which has neither body nor answer to be known by."""

    def given(segment: str, name: str) -> Json:
        path, at = (
            f"/api/projects/{{project_id}}/{segment}/",
            {"in": "path", "required": True, "schema": STR},
        )
        project, thing = {**at, "name": "project_id"}, {**at, "name": "id"}
        held = obj(id=INT, key=STR, since=STR, until=STR)
        return document(
            {"path": path, "operationId": f"{name}_list", "parameters": [project],
             **get({"type": "array", "items": ref("Thing")})},
            {"path": f"{path}{{id}}/", "operationId": f"{name}_destroy", "parameters": [project, thing],
             "method": "delete", "responses": {"204": {"description": ""}}},
            Thing=held,
        )  # fmt: skip

    found = changes(given("things", "things"), given("gadgets", "gadgets"))
    assert [(change.kind, change.symbol.rpartition(".")[2]) for change in found] == [
        ("operation-renamed", "things_destroy"), ("operation-renamed", "things_list"),
    ]  # fmt: skip


def test_a_name_that_is_taken_by_now_has_no_line_that_keeps_it() -> None:
    new = things()
    held = fields(new)
    held["kind"], held["sort"] = STR, held["kind"]
    assert all(not change.keep for change in changes(things(), new))


def test_a_new_operation_at_the_old_path_is_not_the_one_that_moved() -> None:
    new = things()
    new["paths"]["/api/v2/holder/"] = new["paths"].pop("/api/holder/")
    new["paths"]["/api/holder/"] = {
        "get": {"operationId": "legacy", "tags": ["things"], "responses": answer(STR)}
    }
    found = changes(things(), new)
    assert [(change.kind, change.symbol.rpartition(".")[2]) for change in found] == [
        ("operation-added", "legacy"), ("operation-moved", "thing1"),
    ]  # fmt: skip


def test_an_enum_that_was_written_in_place_breaks_nothing_but_its_name() -> None:
    new = things()
    fields(new)["kind"] = KIND
    assert [(change.kind, change.breaking) for change in changes(things(), new)] == [
        ("model-removed", True), ("field-type-changed", False),
    ]  # fmt: skip


def test_another_encoding_of_an_answer_is_told_beside_its_type() -> None:
    new = things(responses=answer(ref("Thing"), "text/csv", "201"))
    assert kinds(changes(things(), new))[:2] == [
        ("answer-encoding-changed", "answer"), ("answer-type-changed", "answer 201"),
    ]  # fmt: skip


def test_list_styles_come_from_arguments_and_answers() -> None:
    page = obj(results={"type": "array", "items": ref("Holder")}, next=NULLABLE)

    def given(*names: str, schema: Json = page) -> Json:
        return document(
            {**get(schema), "parameters": [query(name, STR) for name in names]}, Holder=HOLDER
        )

    def style(old: Json, new: Json) -> list[tuple[str, str]]:
        found = [c for c in changes(old, new) if c.kind == "list-style-changed"]
        return [(change.old, change.new) for change in found]

    array = {"type": "array", "items": ref("Holder")}
    assert style(given("limit", "offset"), given("cursor")) == [("limit/offset", "cursor")]
    assert style(given("page"), given()) == [("page", "next")]
    assert style(given(schema=array), given("offset")) == [("plain array", "limit/offset")]
    assert style(given("offset"), given("offset", "search")) == []


def test_recursion_huge_unions_and_odd_enums_are_compared() -> None:
    members = {f"M{number}": obj(**{f"k{number}": STR, "n": INT}) for number in range(120)}
    node = obj(
        child=ref("Node"),
        some={"anyOf": [ref(name) for name in members]},
        number={"type": "integer", "enum": [1, 2]},
        nothing={"enum": [None]},
        none={"enum": []},
        kind={"const": "node"},
    )
    old = document(get(ref("Node")), Node=node, **Json(members))
    assert changes(old, copy.deepcopy(old)) == []
    new = copy.deepcopy(old)
    fields(new, "Node")["number"]["enum"].append(3)
    fields(new, "Node")["kind"]["const"] = "leaf"
    assert kinds(changes(old, new)) == [
        ("field-value-added", "field kind"), ("field-value-removed", "field kind"), ("field-value-added", "field number"),
    ]  # fmt: skip
    assert {change.kind for change in changes(old, renamed(old, {f"M{n}": f"N{n}" for n in range(120)}))} == {
        "model-renamed"
    }  # fmt: skip


def test_a_name_that_went_to_another_model_hides_nothing() -> None:
    """`Alpha` leaves a union, and `Beta` is called so from now on."""
    first, second = obj(a=STR, b=STR, c=STR), obj(x=INT, y=INT, z=INT)
    old = document(get({"anyOf": [ref("Alpha"), ref("Beta"), INT]}), Alpha=first, Beta=second)
    new = document(get({"anyOf": [ref("Alpha"), INT]}), Alpha=second)
    assert [(change.kind, change.symbol.rpartition(".")[2]) for change in changes(old, new)] == [
        ("model-removed", "Alpha"), ("model-renamed", "Beta"), ("answer-type-changed", "thing0"),
    ]  # fmt: skip


def test_of_long_unions_the_difference_is_told() -> None:
    members = Json({f"Member{number}": obj(**{f"k{number}": STR}) for number in range(60)})
    rows = {"type": "array", "items": {"anyOf": [ref(name) for name in members]}}
    old = document(get(obj(some=rows, last=ref("Member59"))), **members)
    new = copy.deepcopy(old)
    held = new["paths"]["/api/thing0/"]["get"]["responses"]["200"]["content"]["application/json"]
    held["schema"]["properties"]["some"]["items"]["anyOf"].pop()
    (change,) = changes(old, new)
    assert (change.kind, change.old, change.new) == (
        "field-type-changed",
        "list[Member59 | …]",
        "list[…]",
    )
    new["paths"] = {}
    assert all(len(change.old) < 200 for change in changes(old, new))


def test_stale_actions_of_overlays_are_told(tmp_path: Path) -> None:
    action: Json = {"target": "$.paths.gone", "x-why": "…", "x-expects": {}, "remove": True}
    (tmp_path / "10-x.yaml").write_text(json.dumps({"overlay": "1.0.0", "actions": [action]}))
    assert view(things(), tmp_path).stale == [
        "10-x.yaml, action 1: $.paths.gone: what it corrects is gone: nothing is at its target"
    ]
