"""Names that overlays keep: in Python they stay, on the wire they are upstream's."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from changes import keeping
from packages import INT, STR, Package, answer, body, document, load, obj, query, ref
from pipeline import chain, kept, lower, overlays
from pipeline.normalise import normalise
from pipeline.refusal import Refused

THINGS = "/api/projects/{project_id}/gadgets/"


def given(**schemas: Any) -> dict[str, Any]:
    """A document after upstream renamed all that it could."""
    gadget = {**obj(label=STR, next=ref("Gadget")), "required": ["label"]}
    operation = {
        "path": THINGS,
        "method": "post",
        "operationId": "gadgets_list",
        "tags": ["gadgets"],
        "parameters": [
            {"in": "path", "name": "project_id", "required": True, "schema": STR},
            query("q", STR),
        ],
        "requestBody": body(ref("Gadget")),
        "responses": answer(ref("Gadget")),
    }
    other = {"path": "/api/other/", "operationId": "other", "responses": answer(obj(a=INT))}
    return document(operation, other, Gadget=gadget, **schemas)


KEEPING = [
    keeping.keep_operation(THINGS, "POST", "hogkit_api.api.things.things_list", "2026-11-23"),
    keeping.keep_model("Gadget", "Thing", "2026-11-23"),
    keeping.keep_parameter(THINGS, "POST", "q", "search", "2026-11-23"),
    keeping.keep_field("Gadget", "label", "name", "2026-11-23"),
]


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """A function that makes a package of a document, with these lines pasted into the file of names."""

    def make(whole: dict[str, Any], *lines: str) -> Package:
        folder = tmp_path / "openapi" / "overlays"
        folder.mkdir(parents=True)
        empty = (chain.lock.OPENAPI / "overlays" / "50-names.yaml").read_text(encoding="utf-8")
        (folder / "50-names.yaml").write_text(empty + "".join(f"  {line}\n" for line in lines))
        made = overlays.load(folder)
        monkeypatch.setattr(overlays, "load", lambda _: made)
        return load(tmp_path, chain.run(whole, tmp_path))

    return make


def test_each_line_is_one_action(tmp_path: Path) -> None:
    for line in KEEPING:
        assert "\n" not in line
        [action] = yaml.safe_load(line)
        assert action["x-why"].endswith("until 2026-11-23")


def test_everything_keeps_its_name(names: Any) -> None:
    package = names(given(), *KEEPING)
    operation = package.module("api.things.things_list")
    thing = package.model("Thing")
    client, asked = package.client()
    nested = thing(name="a", next_=thing(name="b"))
    operation.sync_detailed("1", client=client, body=nested, search="x")
    [request] = asked
    assert request.url.path == "/api/projects/1/gadgets/"
    assert request.url.query == b"q=x"
    assert json.loads(request.content) == {"label": "a", "next": {"label": "b"}}
    came = thing.from_dict({"label": "c", "next": {"label": "d"}})
    assert isinstance(came.next_, thing)
    assert (came.name, came.next_.name) == ("c", "d")


def test_without_them_names_are_upstreams(names: Any) -> None:
    package = names(given())
    assert package.operation("gadgets_list").OPERATION.id == "gadgets_list"
    assert package.model("Gadget")(label="a").to_dict() == {"label": "a"}


def action(target: str, **update: Any) -> str:
    told = {"target": target, "x-why": "a test", "x-expects": {}, "update": update}
    return f"- {json.dumps(told)}"


OPERATION = f"$.paths['{THINGS}'].post"
GADGET = "$.components.schemas.Gadget"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (action(OPERATION, **{kept.NAME: "things"}), "is not folder.module"),
        (action(OPERATION, **{kept.NAME: "a.b.c"}), "is not folder.module"),
        (action(OPERATION, **{kept.NAME: "gadgets.gadgets_list"}), "delete the action"),
        (action(OPERATION, **{kept.NAME: "a.other"}), "another operation"),
        (action(OPERATION, **{kept.NAMES: {"q": "a b"}}), "no identifier"),
        (action(OPERATION, **{kept.NAMES: {"q": "project_id"}}), "taken"),
        (action(OPERATION, **{kept.NAMES: {"gone": "search"}}), "no such thing"),
        (action(GADGET, **{kept.NAME: "Other"}), "taken"),
        (action(GADGET, **{kept.NAME: 7}), "no identifier"),
        (action(GADGET, **{kept.NAMES: {"label": "next"}}), "taken"),
        (action(GADGET, **{kept.NAMES: {"label": "if!"}}), "no identifier"),
        (action(GADGET, **{kept.NAMES: {"gone": "name"}}), "no such thing"),
        (action(GADGET, **{kept.NAMES: {"label": "one", "next": "one"}}), "taken"),
    ],
)
def test_a_name_that_cannot_be_kept_is_an_error(names: Any, line: str, told: str) -> None:
    whole = given(Other=obj(a=INT))
    with pytest.raises(Refused, match=told) as caught:
        names(whole, line)
    assert str(caught.value).startswith("50-names.yaml, action 1: $.")


def test_a_discriminator_follows_its_component() -> None:
    mapping = {"gadget": "#/components/schemas/Gadget"}
    union = {
        "anyOf": [ref("Gadget"), STR],
        "discriminator": {"propertyName": "kind", "mapping": mapping},
    }
    normal, counts = normalise(given(Union=union))
    normal["components"]["schemas"]["Gadget"][kept.NAME] = "Thing"
    new, faults = kept.keep(normal)
    assert not faults
    assert new["components"]["schemas"]["Union"]["discriminator"]["mapping"] == {
        "gadget": "#/components/schemas/Thing"
    }
    assert "Gadget" not in json.dumps(new)
    lower.lower(normalise(new, again=True)[0], counts)


@pytest.mark.parametrize("odd", ["it's", 'a"b', "a\\b", "a\nb"])
def test_what_no_target_can_hold_has_no_line(odd: str) -> None:
    assert keeping.keep_model(odd, "Thing") == ""
    assert keeping.keep_field(odd, "label", "name") == ""
    assert keeping.keep_operation(f"/{odd}/", "get", "hogkit_api.api.a.b") == ""
