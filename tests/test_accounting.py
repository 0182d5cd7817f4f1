"""Every operation of the input is generated, folded or left out, once, under its own id."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from packages import build, document
from pipeline.document import Refused
from pipeline.normalise import normalise
from pipeline.paths import fold
from pipeline.walk import operations


def test_every_operation_of_the_pinned_schema_is_accounted_for(pinned: Any) -> None:
    normal, _ = normalise(pinned)
    folded, account = fold(normal)
    kept = list(operations(folded))
    ids = {place.operation["x-hogkit-id"] for place in kept}
    came = {place.operation["x-hogkit-id"] for place in operations(normal)}
    assert len(kept) + len(account.folded) + len(account.left_out) == len(came)
    assert ids | set(account.folded) | set(account.left_out) == came
    assert set(account.folded.values()) <= ids | set(account.left_out)
    assert not any(place.path.startswith("/api/environments/") for place in kept)


def test_an_alias_without_a_twin_moves_and_keeps_a_name_that_is_taken(tmp_path: Path) -> None:
    given_ = document(
        {"path": "/api/environments/{environment_id}/a/", "operationId": "environments_a_list"},
        {"path": "/api/projects/{project_id}/b/", "operationId": "b_list"},
        {"path": "/api/environments/{project_id}/b/", "operationId": "environments_b_list"},
        {"path": "/api/environments/{project_id}/c/", "operationId": "environments_x"},
        {"path": "/api/projects/{project_id}/d/", "operationId": "x"},
    )
    package = build(given_, tmp_path)
    assert package.result.account.folded == {"environments_b_list": "b_list"}
    assert package.operation("environments_a_list").OPERATION.id == "a_list"
    assert (
        package.operation("environments_a_list").OPERATION.path == "/api/projects/{project_id}/a/"
    )
    assert package.operation("environments_x").OPERATION.id == "environments_x"


def test_accounting_keys_are_the_ids_of_the_input_however_they_repeat(tmp_path: Path) -> None:
    given_ = document(
        {"operationId": None, "path": "/api/x/"},
        {"operationId": "get_api_x"},
        {"operationId": "a"},
        {"operationId": "a"},
        {"operationId": "a (GET /api/thing3/)"},
    )
    generated = build(given_, tmp_path).result.generated
    assert len(generated) == 5
    assert {"get_api_x", "a", "a (GET /api/thing3/)"} <= set(generated)
    assert generated["get_api_x"].endswith(".get_api_x")


def test_aliases_may_stand_anywhere_under_any_name(tmp_path: Path) -> None:
    given_ = document(
        {"path": "/api/environments/", "operationId": "environments_top", "tags": ["environments"]},
        {"path": "/api/environments/{id}", "operationId": "one", "tags": ["environments"]},
        {"path": "/api/environments/{p}/bar/", "operationId": "environments_foo_list"},
        {"path": "/api/environments/{p}/foo/", "operationId": "foo_list"},
    )
    generated = build(given_, tmp_path).result.generated
    assert len(set(generated.values())) == 4


def test_a_path_item_that_is_elsewhere_is_refused_not_lost(tmp_path: Path) -> None:
    given_ = document({"operationId": "a"})
    given_["paths"]["/api/other/"] = {"$ref": "other.yaml#/x"}
    with pytest.raises(Refused, match=r"paths//api/other/ refers to other\.yaml"):
        build(given_, tmp_path)


def test_a_document_without_operations_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no operations"):
        build(document(), tmp_path)
