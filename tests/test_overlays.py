"""Overlays: each correction fits the pinned schema, and one that no longer fits is an error."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from packages import answer, document, obj
from pipeline import overlays
from pipeline.document import Refused
from pipeline.lock import OPENAPI
from pipeline.normalise import normalise

COMMITTED = overlays.load(OPENAPI / "overlays")


def overlay(*actions: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return [("test.yaml", {"overlay": "1.0.0", "actions": list(actions)})]


def thing() -> dict[str, Any]:
    return document({"responses": answer({"type": "integer"})}, Thing=obj(id={"type": "integer"}))


ID = "$.components.schemas.Thing.properties.id"


def test_every_committed_action_fits_the_pinned_schema_and_changes_it() -> None:
    normal, _ = normalise(json.loads((OPENAPI / "posthog.json").read_text(encoding="utf-8")))
    for name, whole in COMMITTED:
        for action in whole["actions"]:
            corrected, stale = overlays.apply(normal, [(name, {"actions": [action]})])
            assert not stale
            assert corrected != normal, action["target"]
            normal = corrected


def test_every_committed_action_says_why() -> None:
    for _, whole in COMMITTED:
        for action in whole["actions"]:
            assert len(action["x-why"].split()) >= 4, action["target"]


def test_an_action_that_fits_is_applied_and_leaves_its_input_alone() -> None:
    before = thing()
    action = {
        "target": ID,
        "x-why": "w",
        "x-expects": {"type": "integer"},
        "update": {"type": "string"},
    }
    after, stale = overlays.apply(before, overlay(action))
    assert not stale
    assert after["components"]["schemas"]["Thing"]["properties"]["id"] == {"type": "string"}
    assert before == thing()


STALE = [
    ("$.components.schemas.Gone", {"type": "object"}, {"update": {"a": 1}}, "gone"),
    ("$.paths['/nowhere/'].get", {}, {"remove": True}, "gone"),
    (ID, {"type": "number"}, {"update": {"type": "string"}}, "has changed: found"),
    (ID, {"type": "string"}, {"update": {"type": "integer"}}, "upstream is right by now"),
    (ID, {"type": None}, {"update": {"format": "x"}}, "has changed"),
    (ID, {"type": "integer", "readOnly": True}, {"remove": True}, "has changed"),
    (f"{ID}.type", 1, {"remove": True}, "has changed"),
]


@pytest.mark.parametrize(("target", "expects", "change", "reason"), STALE)
def test_an_action_that_no_longer_fits_is_stale_and_not_applied(
    target: str, expects: Any, change: Any, reason: str
) -> None:
    action = {"target": target, "x-why": "w", "x-expects": expects, **change}
    after, stale = overlays.apply(thing(), overlay(action))
    assert after == thing()
    assert [item.target for item in stale] == [target]
    assert reason in str(stale[0])
    assert "test.yaml" in str(overlays.refusal(stale))


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[]", "not an OpenAPI Overlay 1.0 document"),
        ("overlay: 2.0.0", "not an OpenAPI Overlay 1.0 document"),
        ("overlay: 1.0.0\nactions: [{target: $.a, x-expects: {}, remove: true}]", "x-why"),
        ("overlay: 1.0.0\nactions: [{target: $.a, x-why: b, remove: true}]", "x-expects"),
        ("overlay: 1.0.0\nactions: [{target: $.a, x-why: b, x-expects: {}}]", "either `update`"),
        ("overlay: 1.0.0\nactions: [{x-why: b, x-expects: {}, remove: true}]", "target"),
        ("overlay: [", "not YAML"),
        ("overlay: 1.0.0", "a list of `actions`"),
        ("overlay: 1.0.0\nactions: {a: 1}", "a list of `actions`"),
        ("overlay: 1.0.0\nactions: [x]", "action 1 (x): it is no mapping"),
        (
            "overlay: 1.0.0\nactions: [{target: '$.paths[', x-why: b, x-expects: {}, remove: true}]",
            "action 1 ($.paths[): its target is no JSONPath",
        ),
    ],
)
def test_an_overlay_that_is_not_one_is_refused_with_its_name(
    tmp_path: Path, text: str, complaint: str
) -> None:
    (tmp_path / "10-bad.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(Refused, match=r"10-bad\.yaml") as caught:
        overlays.load(tmp_path)
    assert complaint in str(caught.value)


def test_an_overlay_of_another_ending_is_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "10-mine.yml").write_text("overlay: 1.0.0", encoding="utf-8")
    with pytest.raises(Refused, match=r"10-mine\.yml .*ends in \.yaml"):
        overlays.load(tmp_path)
