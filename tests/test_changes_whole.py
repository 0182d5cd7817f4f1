"""The whole schema: its view is what is generated, and changes of it are told as those of small documents."""

from __future__ import annotations

import ast
import json
import re
import shutil
from pathlib import Path
from typing import Any

import generated_names
import pytest
from changes.compare import compare
from changes.shapes import Part, View
from changes.types import Type, text
from changes.view import view
from pipeline.walk import operations
from schemas_renamed import renamed

ROOT = Path(__file__).resolve().parents[1]
OVERLAYS = ROOT / "openapi" / "overlays"
Json = dict[str, Any]


@pytest.fixture(scope="module")
def pinned() -> Json:
    made: Json = json.loads((ROOT / "openapi" / "posthog.json").read_text(encoding="utf-8"))
    return made


@pytest.fixture(scope="module")
def whole(pinned: Json) -> View:
    return view(pinned, OVERLAYS)


def named(part: Part) -> generated_names.Named:
    return generated_names.Named(alternatives(part.type), part.required)


def alternatives(given: Type) -> frozenset[str]:
    return generated_names.alternatives(ast.parse(text(given), mode="eval").body)


def test_operations_are_those_that_are_generated(whole: View) -> None:
    for symbol, arguments in (generated := generated_names.modules()).items():
        called = whole.operations[symbol]
        sent = {name: named(part) for name, part in called.arguments.items()}
        if called.body is not None:
            given = alternatives(called.body.type)
            sent["body"] = generated_names.Named(given, called.body.required)
        assert sent == arguments, symbol
    assert whole.operations.keys() == generated.keys()


def test_models_are_those_that_are_generated(whole: View) -> None:
    for name, held in (generated := generated_names.models()).items():
        model = whole.models[name]
        attributes = {attribute: named(part) for attribute, part in model.attributes.items()}
        if model.extra is not None:
            free = frozenset({f"dict[str, {' | '.join(sorted(alternatives(model.extra)))}]"})
            attributes["additional_properties"] = generated_names.Named(free, False)
        assert (attributes if model.values is None else model.values) == held, name
    assert whole.models.keys() == generated.keys()


def test_one_document_has_no_changes(pinned: Json, whole: View) -> None:
    text_of_it = json.dumps(pinned, sort_keys=True)  # in another order too
    assert compare(whole, view(json.loads(text_of_it), OVERLAYS)) == []


def test_a_family_that_is_counted_otherwise_is_renamed_and_nothing_more(
    pinned: Json, whole: View
) -> None:
    known = pinned["components"]["schemas"]
    family = [name for name in known if re.fullmatch(r"(Response|ConversionGoalFilter)\d+", name)]
    later = {name: re.sub(r"\d+", lambda found: str(int(found[0]) + 1), name) for name in family}
    found = compare(whole, view(renamed(pinned, later), OVERLAYS))
    assert {change.kind for change in found} == {"model-renamed"}
    assert len(found) == len(whole.models.keys() & later.keys())


def test_lines_that_keep_names_keep_them_all(pinned: Json, whole: View, tmp_path: Path) -> None:
    """A component of 153 operations, operations, a folder, a parameter and an attribute."""
    new = renamed(pinned, {"UserBasic": "UserBrief", "AnnotationScopeEnum": "ScopeEnum"})
    held = new["components"]["schemas"]["Annotation"]["properties"]
    new["components"]["schemas"]["Annotation"]["properties"] = {
        {"content": "text"}.get(key, key): inner for key, inner in held.items()
    }
    for place in operations(new):
        if place.path.startswith("/api/projects/{project_id}/insights/"):
            place.operation["operationId"] = f"saved_{place.operation['operationId']}"
        if place.operation["tags"] == ["surveys"]:
            place.operation["tags"] = ["polls"]
        for parameter in place.operation.get("parameters", ()):
            if parameter["name"] == "search" and place.path.endswith("/annotations/"):
                parameter["name"] = "q"
    found = compare(whole, view(new, OVERLAYS))
    assert {change.kind for change in found} == {
        "model-renamed",
        "field-renamed",
        "operation-renamed",
        "operation-retagged",
        "parameter-renamed",
    }
    assert all(change.keep for change in found)
    folder = shutil.copytree(OVERLAYS, tmp_path / "overlays")
    with (folder / "50-names.yaml").open("a", encoding="utf-8") as names:
        names.writelines(f"  {change.keep}\n" for change in found)
    kept = view(new, folder)
    assert compare(whole, kept) == []
    assert kept.stale == []
