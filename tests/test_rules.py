"""The rules: pure, idempotent, aware of structure; operations are all accounted for."""

from __future__ import annotations

import copy
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from dialects import to_31
from hypothesis import given, settings
from hypothesis import strategies as st
from packages import answer, build, document, obj, query, ref
from pipeline import chain
from pipeline.lower import lower
from pipeline.names import (
    attribute_names,
    class_keys,
    component_names,
    module_keys,
    operation_names,
)
from pipeline.normalise import normal_schema, normalise
from pipeline.walk import components, operations

NORMAL = [
    ({"type": "string", "nullable": True}, {"anyOf": [{"type": "string"}, {"type": "null"}]}),
    ({"type": ["null", "string"]}, {"anyOf": [{"type": "string"}, {"type": "null"}]}),
    ({"type": ["string"]}, {"type": "string"}),
    (
        {"type": ["string", "integer"], "format": "uuid", "enum": ["a", 1]},
        {"anyOf": [{"type": "string", "format": "uuid", "enum": ["a"]}, {"type": "integer", "enum": [1]}]},
    ),
    ({"enum": ["a", None]}, {"anyOf": [{"type": "string", "enum": ["a"]}, {"type": "null"}]}),
    ({"enum": [None]}, {"type": "null"}),
    ({"const": None}, {"type": "null"}),
    ({"enum": [1.0, 2.0], "type": "number"}, {"enum": [1, 2], "type": "integer"}),
    ({"enum": [0.5], "type": "number"}, {"type": "number"}),
    ({"enum": [float("inf"), 1], "type": "number"}, {"type": "number"}),
    ({"enum": [True, "hog"]}, {}),
    ({"enum": [True, False], "type": "boolean"}, {"type": "boolean"}),
    ({"enum": ["x"], "type": "string", "default": "x"}, {"const": "x", "default": "x"}),
    ({"enum": ["x"], "type": "string", "default": "y"}, {"enum": ["x"], "type": "string"}),
    ({"const": 1.5, "type": "number"}, {"type": "number"}),
    ({"const": {"a": 1}, "type": "object"}, {"type": "object"}),
    ({"type": "integer", "default": 3}, {"type": "integer"}),
    ({"allOf": [ref("A")], "default": {}}, ref("A")),
    ({"allOf": [ref("A")], "readOnly": True}, {**ref("A"), "readOnly": True}),
    ({**ref("A"), "minimum": 3, "readOnly": True}, {**ref("A"), "readOnly": True}),
    ({**ref("A"), "nullable": True}, {"anyOf": [ref("A"), {"type": "null"}]}),
    ({"oneOf": [{"anyOf": [ref("A"), ref("B")]}, ref("A")]}, {"anyOf": [ref("A"), ref("B")]}),
    ({"anyOf": [{"type": "string"}, {}]}, {}),
    ({"anyOf": [ref("A"), {}]}, {"anyOf": [ref("A"), {}]}),
    ({"type": "string", "anyOf": [{"format": "date"}, {"format": "uuid"}]},
     {"anyOf": [{"format": "date", "type": "string"}, {"format": "uuid", "type": "string"}]}),
    ({**obj(a={}), "oneOf": [{"required": ["a"]}]}, obj(a={})),
    ({"type": "array"}, {"type": "array", "items": {}}),
    ({"type": "array", "items": True}, {"type": "array", "items": {}}),
    ({"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}]},
     {"type": "array", "items": {"anyOf": [{"type": "string"}, {"type": "integer"}]}}),
    ({**obj(a={}), "required": ["a", "b", "a"]}, {**obj(a={}), "required": ["a"]}),
    ({**obj(a={}), "additionalProperties": False}, obj(a={})),
    (True, {}), (False, {}),
    ({"type": "teapot", "format": 7, "enum": 3, "x-prose": "a b"}, {}),
    (obj(type={"type": "string"}, default={"default": 1}, enum={"enum": "x"}, required={}),
     obj(type={"type": "string"}, default={}, enum={}, required={})),
]  # fmt: skip


@pytest.mark.parametrize(("given_", "normal"), NORMAL, ids=str)
def test_a_schema_has_one_normal_form(given_: Any, normal: Any) -> None:
    assert normal_schema(given_) == normal
    assert normal_schema(normal_schema(given_)) == normal_schema(given_)


def test_intersections_become_one_schema() -> None:
    given_ = document(
        A=obj(a={"type": "string"}),
        Both={"allOf": [ref("A"), {**obj(b={"type": "integer"}), "required": ["a", "b"]}]},
        Choice={"type": "string", "enum": ["x", "y"]},
        Narrow={"allOf": [ref("Choice"), {"type": "string"}]},
        Circle={"allOf": [ref("Circle"), obj(c={})]},
    )
    schemas = components(normalise(given_)[0])
    assert schemas["Both"]["required"] == ["a", "b"]
    assert list(schemas["Both"]["properties"]) == ["a", "b"]
    assert schemas["Narrow"] == ref("Choice")
    assert list(schemas["Circle"]["properties"]) == ["c"]


def test_normalising_twice_changes_nothing_and_leaves_its_input_alone(pinned: Any) -> None:
    before = copy.deepcopy(pinned)
    once, counts = normalise(pinned)
    assert pinned == before
    twice, again = normalise(once, again=True)
    assert twice == once
    assert not +again
    assert counts["nullable"] > 0
    assert set(counts) <= set(chain.WHY)


def test_openapi_30_and_31_have_one_normal_form(pinned: Any) -> None:
    newer = to_31(pinned)
    for place in operations(newer):
        place.operation.pop("x-product", None)
    assert normalise(newer)[0] == normalise(pinned)[0]


keys = st.sampled_from(
    [
        "type",
        "properties",
        "items",
        "anyOf",
        "oneOf",
        "allOf",
        "enum",
        "const",
        "default",
        "required",
        "nullable",
        "$ref",
        "format",
        "additionalProperties",
        "readOnly",
        "prefixItems",
        "description",
        "x-any",
    ]
)


values = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 2) | st.floats(allow_nan=False)
    | st.sampled_from(["string", "object", "array", "null", "a", "#/components/schemas/A", "#/components/schemas/B"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys | st.text(max_size=3), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


@given(values, values)
@settings(max_examples=300, deadline=None)
def test_any_schema_whatever_gets_a_normal_form_and_keeps_it(one: Any, other: Any) -> None:
    given_ = document(
        {"responses": answer(one), "parameters": [query("q", other)]}, A=other, B=ref("A"), C=one
    )
    before = copy.deepcopy(given_)
    normal, _ = normalise(given_)
    assert given_ == before
    assert normalise(normal, again=True)[0] == normal
    lower(normal, Counter())


names = st.lists(
    st.text(min_size=0, max_size=12)
    | st.sampled_from(["a", "A", "a_", "_a", "con", "File", "x" * 10_000])
)


FOLDED = [(component_names, class_keys), (operation_names, module_keys)]


@given(names, st.sampled_from(FOLDED))
def test_names_are_plain_and_no_two_fold_to_one_file(given_: list[str], pair: Any) -> None:
    make, keys = pair
    chosen = make(given_)
    assert set(chosen) == set(given_)
    assert all(name.isascii() and len(name) < 120 and "/" not in name for name in chosen.values())
    taken = [key for name in chosen.values() for key in set(keys(name))]
    assert len(set(taken)) == len(taken)


@given(names)
def test_attributes_are_distinct_identifiers(given_: list[str]) -> None:
    from openapi_python_client.strings import PythonIdentifier

    chosen = attribute_names(given_, frozenset({"to_dict"}))
    made = [str(PythonIdentifier(alias, "field_")) for alias in chosen.values()]
    assert len(set(made)) == len(set(given_))
    assert all(name.isidentifier() and name != "to_dict" for name in made)


CHAINS = [
    ("arrays", lambda n: {"type": "array", "items": ref(f"C{n + 1}")}, 400),
    ("allOf", lambda n: {"allOf": [ref(f"C{n + 1}"), obj(a={})]}, 400),
    ("both", lambda n: {"anyOf": [{"type": "array", "items": ref(f"C{n + 1}")},
                                  {"type": "object", "additionalProperties": ref(f"C{n + 1}")}]}, 40),
    ("twice", lambda n: {"allOf": [ref(f"C{n + 1}"), ref(f"C{n + 1}"), obj(a={})]}, 40),
]  # fmt: skip


@pytest.mark.parametrize(("name", "link", "length"), CHAINS)
def test_long_and_doubling_chains_of_components_end(
    name: str, link: Any, length: int, tmp_path: Path
) -> None:
    schemas = {f"C{n}": link(n) for n in range(length)} | {f"C{length}": obj(z={})}
    package = build(document({"responses": answer(ref("C0"))}, **schemas), tmp_path)
    assert package.operation("thing0").OPERATION.id == "thing0"


def test_odd_documents_pass_mypy_strict_too(tmp_path: Path) -> None:
    given_ = document(
        {"responses": answer(ref("M"))},
        M={**obj(a={}), "additionalProperties": ref("F")},
        F=obj(b={"type": "string", "format": "date"}),
        G={**obj(a=ref("M")), "additionalProperties": {"type": "array", "items": ref("F")}},
    )
    package = build(given_, tmp_path / "models")
    assert package.model("M").from_dict({"x": {"b": "2026-01-01"}})["x"].b.year == 2026
    build(document({"operationId": "bare"}), tmp_path / "none")
    for folder in ("models", "none"):
        done = subprocess.run(
            [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "hogkit_api"],
            cwd=tmp_path / folder,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout
