"""Single operations of the real schema, mutated, still give a package."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pipeline import chain
from pipeline.document import Refused
from pipeline.generate import GateError
from pipeline.walk import components, operations


def closure(document_: dict[str, Any], path: str, method: str) -> dict[str, Any]:
    """One operation of a document with the components that it needs."""
    known = components(document_)
    needed: dict[str, Any] = {}
    text = json.dumps(document_["paths"][path][method])
    queue = [name for name in known if f'schemas/{name}"' in text]
    while queue:
        name = queue.pop()
        if name not in needed:
            needed[name] = known[name]
            inner = json.dumps(known[name])
            queue += [other for other in known if f'schemas/{other}"' in inner]
    return {
        "openapi": document_["openapi"],
        "info": document_["info"],
        "paths": {path: {method: copy.deepcopy(document_["paths"][path][method])}},
        "components": {"schemas": copy.deepcopy(needed)},
    }


def _nodes(value: Any) -> list[Any]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [value, *(node for item in inner for node in _nodes(item))] if inner else []


ODD = [None, True, {}, [], "", "x y", 1e999, {"$ref": "#/components/schemas/Nobody"}, {"type": "null"},
       ["a", 1, None], {"type": ["string", "null"]}, "#/paths", {"enum": []}, "'\"\\\n", -1]  # fmt: skip


def _mutate(document_: dict[str, Any], data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(1, 3), label="mutations")):
        if not _nodes(document_["paths"]) + _nodes(document_["components"]):
            return
        node = data.draw(
            st.sampled_from(_nodes(document_["paths"]) + _nodes(document_["components"]))
        )
        key = data.draw(st.sampled_from(list(node))) if isinstance(node, dict) else data.draw(
            st.integers(0, len(node) - 1)
        )  # fmt: skip
        kind = data.draw(st.sampled_from(["replace", "drop", "rename"]))
        if kind == "replace":
            node[key] = copy.deepcopy(data.draw(st.sampled_from(ODD)))
        elif kind == "drop" or isinstance(node, list):
            del node[key]
        else:
            node[f"{key}_renamed"] = node.pop(key)


@pytest.mark.parametrize("examples", [20, pytest.param(200, marks=pytest.mark.full)])
def test_a_mutated_operation_still_gives_a_package_that_passes_all_gates(
    pinned: Any, examples: int, tmp_path_factory: Any
) -> None:
    # Large closures (the query endpoint needs 486 components) are in the whole-schema tests.
    places = [p for p in operations(pinned) if not p.path.startswith("/api/environments/")]
    small = [p for p in places if "Query" not in json.dumps(p.operation)]

    @given(st.data())
    @settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))
    def run(data: st.DataObject) -> None:
        place = data.draw(st.sampled_from(small))
        mutated = closure(pinned, place.path, place.method)
        _mutate(mutated, data)
        total = sum(1 for _ in operations(mutated))
        try:
            result = chain.run(mutated, tmp_path_factory.mktemp("mutated"), strict=False)
        except GateError:
            raise
        except Refused as error:
            assert total == 0 or "refers to" in str(error)  # noqa: PT017
            return
        assert result.operations == total
        accounted = [*result.generated, *result.account.folded, *result.account.left_out]
        assert len(accounted) == result.operations

    run()
