"""Hostile text in every place of a schema becomes neither code nor a path."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest
from packages import answer, body, build, document, obj, query, ref
from running import STR

HOSTILE = [
    'x"""\n    return None\nimport os\nos.system("touch CANARY")\nasync def f(client):\n    """',
    'a"; import os; os.system("touch CANARY")  #',
    "a'''\n\"\"\"\nraise SystemExit\n",
    "../../../../escape",
    "..\\..\\escape",
    "/etc/passwd",
    "class", "import", "None", "self", "__init__", "__class__", "con.py", "con", "",
    "имя", "ﬁ", "\u202e\u200b", "a\x00b", "\ud800", "{project_id}", "{0.__class__}", "%s", "$x",
    "x" * 10_000, "1st", "a b", "a/b", "a.b", "-", "*", "\\N{BULLET}", "\\", "'",
]  # fmt: skip


def hostile() -> dict[str, Any]:
    """Hostile text in every place that takes a name or a value."""
    operations = []
    for number, text in enumerate(HOSTILE):
        where = {
            "in": "path",
            "name": text.replace("{", "").replace("}", ""),
            "required": True,
            "schema": STR,
        }
        operations.append(
            {
                "path": f"/api/{number}/{text}/{{{where['name']}}}/",
                "method": "post",
                "operationId": text,
                "tags": [text],
                "deprecated": True,
                "description": text,
                "security": [{"k": [text]}],
                "x-product": [text],
                "parameters": [where, query(text, {"type": "string", "enum": [text, "b"], "default": text}),
                               {"in": "header", "name": text, "schema": STR}],
                "requestBody": body({**obj(**{text: STR}), "title": text, "required": [text]}),
                "responses": {
                    **answer({**ref(f"C{text}"), "description": text}),
                    **answer({"type": "string"}, f"text/{text}", "201"),
                },
            }
        )  # fmt: skip
    given = document(*operations, **{text: {"type": "string", "enum": HOSTILE} for text in HOSTILE})
    given["components"]["schemas"] |= {
        f"C{text}": obj(
            **{
                text: {"const": text, "default": text},
                "e": {"type": "string", "enum": [text, "z"]},
            }
        )
        for text in HOSTILE
    }
    given["info"] = {"title": HOSTILE[0], "version": HOSTILE[1]}
    return given


@pytest.mark.parametrize("with_prose", [False, True])
def test_hostile_names_become_neither_code_nor_paths(tmp_path: Path, with_prose: bool) -> None:
    inside = tmp_path / "a" / "b" / "c" / "d" / "e"
    inside.mkdir(parents=True)
    given = hostile()
    before = {path for path in tmp_path.rglob("*") if inside not in path.parents}
    here = set(Path.cwd().iterdir())
    package = build(given, inside, with_prose=with_prose)
    assert {path for path in tmp_path.rglob("*") if inside not in path.parents} == before
    assert set(Path.cwd().iterdir()) == here
    assert not list(tmp_path.rglob("*CANARY*"))
    climbing = package.result.account.left_out
    assert set(climbing) == {"../../../../escape"}
    assert len(package.result.generated) + len(climbing) == len(HOSTILE)
    assert all(path.name.isascii() and len(path.name) < 130 for path in inside.rglob("*"))


def test_hostile_names_keep_their_place_on_the_wire(tmp_path: Path) -> None:
    package = build(hostile(), tmp_path)
    for text in filter(package.result.generated.get, HOSTILE):
        operation = package.operation(text)
        body_type = operation.sync_detailed.__annotations__["body"]
        assert body_type.from_dict({text: "v"}).to_dict() == {text: "v"}
        assert not body_type.from_dict({text: "v"}).additional_properties


def test_hostile_values_in_an_answer_of_many_classes_stay_values(tmp_path: Path) -> None:
    schemas = {f"A{n}": obj(**{f"key{n}": STR}) for n in range(9)}
    members = [*map(ref, schemas), {"type": "string", "enum": HOSTILE}]
    package = build(document({"responses": answer({"anyOf": members})}, **schemas), tmp_path)
    module = package.operation("thing0")
    assert "A8" in module.sync.__annotations__["return"]
    assert not list(Path.cwd().glob("CANARY"))
    client, _ = package.client(httpx.Response(200, json={"key7": "x"}))
    assert type(module.sync(client=client)).__name__ == "A7"
