"""The table of resources holds against PostHog's schema, the generated package, and what type checkers see."""

from __future__ import annotations

import ast
import inspect
import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from answering import KEY
from hogkit import AsyncPostHog, PostHog, _api, resources
from hogkit.resources.asked import asked, names, writable
from hogkit.resources.item import Item
from hogkit.resources.table import ROWS, VERBS, Row

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "facade" / "hogkit" / "resources"
METHODS = {"list": "GET", "get": "GET", "create": "POST", "update": "PATCH", "delete": "DELETE"}
BOUNDS = ["limit", "page_size", "ahead"]
BASES = {"insights": "_Insight"}  # which can do more than hold its fields

every = pytest.mark.parametrize("name", ROWS)
each_kind = pytest.mark.parametrize("kind", [PostHog, AsyncPostHog])


@cache
def paths() -> dict[str, Any]:
    text = (ROOT / "openapi" / "posthog.json").read_text(encoding="utf-8")
    return json.loads(text)["paths"]


@cache
def stub() -> dict[str, ast.ClassDef]:
    tree = ast.parse((PACKAGE / "typed.pyi").read_text(encoding="utf-8"))
    return {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}


def title(name: str, kind: type) -> str:
    return f"{'Async' * (kind is AsyncPostHog)}{name.title().replace('_', '')}"


def fields(item: str) -> set[str]:
    """What the schema says it has."""
    return {ast.unparse(node.target) for node in ast.walk(stub()[item]) if isinstance(node, ast.AnnAssign)}  # fmt: skip


# The schema.


@every
@pytest.mark.parametrize("verb", VERBS)
def test_every_operation_is_what_its_verb_says(name: str, verb: Any) -> None:
    row = ROWS[name]
    if not getattr(row, verb):
        with pytest.raises(KeyError):
            row.module(verb)
        return
    operation = row.module(verb).OPERATION
    listed = row.module("list").OPERATION.path
    assert operation.method == METHODS[verb]
    single = verb in ("get", "update", "delete")
    assert operation.path == (f"{listed}{{{row.id}}}/" if single else listed)
    assert operation.method.lower() in paths()[operation.path]


@every
def test_it_is_marked_as_deleted_only_where_delete_is_refused(name: str) -> None:
    row = ROWS[name]
    if not row.get:
        assert not row.soft
        assert not row.delete
        return
    said = paths()[row.module("get").OPERATION.path].get("delete", {}).get("responses", {})
    if row.soft:
        assert set(said) <= {"405"}
        assert row.delete == ""
        assert "deleted" in writable(asked(row.module("update")))
    elif row.delete:
        assert any(status.startswith("2") for status in said)


@every
def test_what_is_said_instead_is_of_what_there_is_not(name: str) -> None:
    row = ROWS[name]
    for verb, told in row.instead.items():
        assert verb in VERBS
        assert not getattr(row, verb)
        assert told


@every
def test_names_in_a_row_are_posthog_s(name: str) -> None:
    row = ROWS[name]
    filters = asked(row.module("list")).filters
    known = fields(row.item)
    for asks, field in row.lookups.values():
        assert asks in filters
        assert field in known
    assert set(row.renamed.values()) <= set(filters)
    assert not set(row.renamed) & set(filters)
    assert row.id in known
    assert set(row.columns) <= known
    assert row.columns
    assert set(row.path) <= set(asked(row.module("list")).path)
    for verb in ("create", "update") if row.create else ():
        assert not row.readable.keys() & set(writable(asked(row.module(verb))))


def test_no_two_are_alike() -> None:
    for of in ("name", "item", "one"):
        told = [getattr(row, of) for row in ROWS.values()]
        assert len(set(told)) == len(told), of
    assert list(ROWS) == [row.name for row in ROWS.values()]


# The clients.


@each_kind
def test_each_client_has_every_resource(kind: Any) -> None:
    client = kind(KEY, 7)
    for name in ROWS:
        assert repr(getattr(client, name)) == f"<{name} of project 7>"
        assert name in dir(client)
        assert inspect.getdoc(getattr(kind, name))
    with pytest.raises(AttributeError):
        client.feature_flags = None


@each_kind
@every
def test_methods_show_what_they_take(kind: Any, name: str) -> None:
    resource = getattr(kind(KEY), name)
    for verb in public(resource):
        method = getattr(resource, verb)
        assert method.__doc__
        shown = str(inspect.signature(method))
        assert shown.startswith("(")
        assert not any(inner in shown for inner in ("Flow", "Begun", "Context", "client"))


def public(resource: Any) -> set[str]:
    return {name for name in dir(resource) if not name.startswith("_")}


# What checkers see.


def test_what_checkers_see_is_not_stale() -> None:
    script = ROOT / "scripts" / "type_resources.py"
    ran = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)  # fmt: skip
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


def test_what_is_stale_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import type_resources

    target = tmp_path / "typed.pyi"
    assert type_resources.stale(target, "a") == 1
    target.write_text("a", encoding="utf-8")
    assert type_resources.stale(target, "b") == 1
    assert type_resources.stale(target, "a") == 0
    assert capsys.readouterr().err == "typed.pyi is stale: run scripts/type_resources.py\n" * 2


@each_kind
def test_checkers_see_every_resource(kind: type) -> None:
    mixin = stub()[f"{'Async' * (kind is AsyncPostHog)}Resources"]
    seen = {node.name: ast.unparse(node.returns) for node in mixin.body if isinstance(node, ast.FunctionDef) and node.returns}  # fmt: skip
    assert seen == {name: title(name, kind) for name in ROWS}


@each_kind
@every
def test_checkers_see_the_methods_that_there_are(kind: Any, name: str) -> None:
    resource = getattr(kind(KEY), name)
    seen = methods(title(name, kind))
    assert seen.keys() == public(resource)
    for verb, node in seen.items():
        method = getattr(resource, verb)
        assert isinstance(node, ast.AsyncFunctionDef) == inspect.iscoroutinefunction(method)
        assert ast.unparse(node.returns or node) == returned(ROWS[name], verb, kind)
        assert len(node.args.posonlyargs) - 1 == len(positional(method))
        if verb != "persons":  # the others say themselves that an id is missing
            assert not any(map(required, positional(method)))
        if verb in ("get", "update", "delete"):
            assert wanted(node)[0] == (verb != "get" or not ROWS[name].lookups)


def methods(owner: str) -> dict[str, ast.FunctionDef | ast.AsyncFunctionDef]:
    nodes = (node for node in stub()[owner].body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))  # fmt: skip
    return {node.name: node for node in nodes if node.name != "__init__"}


def positional(method: Any) -> list[inspect.Parameter]:
    given = inspect.signature(method).parameters.values()
    return [one for one in given if one.kind is inspect.Parameter.POSITIONAL_ONLY]


def required(one: inspect.Parameter) -> bool:
    return one.default is inspect.Parameter.empty


def wanted(node: ast.FunctionDef | ast.AsyncFunctionDef) -> list[bool]:
    """Whether each of its arguments without a name has to be given."""
    count = len(node.args.posonlyargs) - 1
    return [number < count - len(node.args.defaults) for number in range(count)]


def returned(row: Row, verb: str, kind: type) -> str:
    many = "AsyncItems" if kind is AsyncPostHog else "Items"
    told = {"list": f"{many}[{row.item}]", "persons": f"{many}[Person]", "delete": "None"}
    return told.get(verb, row.item)


@each_kind
@every
def test_checkers_see_the_names_that_are_taken(kind: type, name: str) -> None:
    row = ROWS[name]
    seen = {verb: [one.arg for one in node.args.kwonlyargs] for verb, node in methods(title(name, kind)).items()}  # fmt: skip
    taken = {"list": [*asked(row.module("list")).filters, *row.path, *BOUNDS], "persons": BOUNDS}
    if row.get:
        taken["get"] = [*row.lookups, *asked(row.module("get")).filters]
    for verb in ("create", "update"):
        if verb in seen:
            body = [
                field for field in writable(asked(row.module(verb))) if not field.startswith("_")
            ]
            taken[verb] = [*row.readable, *body]
    taken["delete"] = asked(row.module("delete")).filters if row.delete else []
    assert seen == {verb: taken[verb] for verb in seen}


@every
def test_checkers_see_the_fields_of_the_schema(name: str) -> None:
    """And no name of the schema's components, which PostHog changes."""
    row = ROWS[name]
    assert [ast.unparse(base) for base in stub()[row.item].bases] == [BASES.get(name, "Item")]
    if row.get and (decoder := asked(row.module("get")).answer) is not None:
        of_dict = {field for field in names(decoder.model()) if hasattr(dict, field)}
        attributes = {field for field in names(decoder.model()) if field.isidentifier()}
        private = {field for field in attributes if field.startswith("_")}
        assert fields(row.item) == attributes - of_dict - private - {"from", "class", "global"}


def test_checkers_see_no_component_of_the_schema() -> None:
    text = (PACKAGE / "typed.pyi").read_text(encoding="utf-8")
    known = {node.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name)}
    models = set(dir(_api.module("models")))
    own = {row.item for row in ROWS.values()} | {title(name, kind) for name in ROWS for kind in (PostHog, AsyncPostHog)}  # fmt: skip
    assert (known - own) & models == set()


# The package.


def test_the_package_has_every_kind_of_item() -> None:
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    seen = {alias.asname for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names if alias.asname}  # fmt: skip
    expected = {"Item", "Items", "AsyncItems", *(row.item for row in ROWS.values())}
    assert seen == set(dir(resources)) == expected
    for name in expected:
        found = getattr(resources, name)
        assert (found.__name__, found is getattr(resources, name)) == (name, True)
    for row in ROWS.values():
        assert issubclass(getattr(resources, row.item), Item)
    with pytest.raises(AttributeError, match=r"module 'hogkit\.resources' has no attribute 'nothing'"):  # fmt: skip
        _ = resources.nothing  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["Item", "Items", "AsyncItems", "FeatureFlag", "Insight"])
def test_each_can_be_imported_first(name: str) -> None:
    code = f"import sys; sys.path[:0] = {sys.path!r}\nfrom hogkit.resources import {name}\nprint({name}.__name__)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ran.stdout, ran.stderr) == (f"{name}\n", "")
